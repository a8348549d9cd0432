/** Hints from the server that something is to be read again. What changed is never in them. */

import { part, read, take } from "./page.js";
import { refresh } from "./list.js";
import { forgetAhead } from "./triage.js";
import { tick } from "./clock.js";

const GATHER_MS = 250;

/** @param {boolean} connected */
function show(connected) {
  const sign = part("live");
  if (!sign) return;
  sign.dataset.state = connected ? "on" : "off";
  sign.textContent = (connected ? sign.dataset.on : sign.dataset.off) ?? "";
}

/** The room's page, as visitors see it now; it waits while somebody is about to act on a message. */
async function refreshRoom() {
  const talk = part("talk");
  if (!talk || talk.querySelector("details[open]") || talk.contains(document.activeElement)) return;
  const page = await read(location.href).catch(() => null);
  if (page?.ok) take("talk", page.document);
  tick();
}

/** Listen for as long as the page is open. The browser comes back by itself when the line breaks. */
export function startLive() {
  const address = part("live")?.dataset.live;
  if (!address) return;
  let gathering = 0;
  const again = () => {
    clearTimeout(gathering);
    gathering = window.setTimeout(() => {
      forgetAhead();
      void refresh();
      void refreshRoom();
    }, GATHER_MS);
  };
  const source = new EventSource(address);
  source.addEventListener("open", () => {
    show(true);
    again();
  });
  source.addEventListener("error", () => show(false));
  source.addEventListener("stale", again);
  addEventListener("pagehide", () => source.close());
}
