/** What just happened, with its Undo: in full view for ten seconds, and for ever in the log. */

import { part } from "./page.js";

const SHOWN_MS = 10_000;
let timer = 0;

/** Start the clock of the flash that is on the page; it stops while somebody is on it. */
export function watchFlash() {
  const flash = part("flash");
  if (!flash) return;
  clearTimeout(timer);
  const leave = () => {
    if (flash.matches(":hover") || flash.contains(document.activeElement)) timer = window.setTimeout(leave, 2_000);
    else flash.remove();
  };
  timer = window.setTimeout(leave, SHOWN_MS);
}

/** Take over what another page says. @param {Document} from */
export function takeFlash(from) {
  const fresh = part("flash", from);
  if (!fresh) return;
  part("flash-place")?.replaceChildren(document.adoptNode(fresh));
  watchFlash();
}

/** Say a sentence of our own. @param {string} sentence */
export function say(sentence) {
  const flash = document.createElement("div");
  flash.className = "flash";
  flash.id = "flash";
  const words = document.createElement("span");
  words.textContent = sentence;
  flash.append(words);
  part("flash-place")?.replaceChildren(flash);
  watchFlash();
}
