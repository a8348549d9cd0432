/** Everything that scripts add to the pages. Each page works without them. */

import { startClock } from "./clock.js";
import { startFields } from "./fields.js";
import { watchFlash } from "./flash.js";
import { startKeys } from "./keys.js";
import { startLive } from "./live.js";
import { part } from "./page.js";
import { startTriage } from "./triage.js";

document.documentElement.classList.remove("no-script");
startClock();
watchFlash();
startFields();
startKeys();
startTriage();
startLive();

// So that the keys work at once; a phone has none, and a person who came by keyboard is somewhere already.
if (matchMedia("(pointer: fine)").matches && document.activeElement === document.body) {
  part("card")?.focus({ preventScroll: true });
}

// On a phone the pages are a strip that one pushes along: show where one is.
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
// The same for the tabs of the library, without moving the page: an address may lead to a place further down.
const tab = document.querySelector(".tabs [aria-current]");
if (tab instanceof HTMLElement && tab.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - 8;
