/**
 * Single keys, only while the list or the card has the focus, and only while they are switched on (WCAG 2.1.4).
 */

import { part } from "./page.js";
import { neighbour, open, opened } from "./triage.js";

const SWITCH = "palabre-keys";

function on() {
  return localStorage.getItem(SWITCH) !== "off";
}

/** @param {Element} element */
function typing(element) {
  return element.matches("textarea, select, input:not([type=radio], [type=checkbox])");
}

/** @param {string} name */
function panel(name) {
  return /** @type {HTMLDetailsElement | null} */ (document.querySelector(`details[data-panel="${name}"]`));
}

/** @param {string} name */
function openPanel(name) {
  const details = panel(name);
  if (!details) return;
  details.open = true;
  details.querySelector("summary")?.focus();
}

/** @param {number} step */
function move(step) {
  const id = neighbour(opened(), step);
  if (id) void open(id);
}

/** @param {string} selector */
function press(selector) {
  const button = document.querySelector(selector);
  if (button instanceof HTMLElement) button.click();
}

/** Pick the nth prepared reason of the open panel. @param {number} n */
function pick(n) {
  const choice = document.querySelectorAll("details.act[open] [data-reasons] input")[n - 1];
  if (!(choice instanceof HTMLInputElement)) return;
  choice.checked = true;
  choice.focus();
}

/** @type {Record<string, () => void>} */
const DEEDS = {
  j: () => move(1),
  k: () => move(-1),
  a: () => press('.split > form[data-act="publish"] button, .split > form[data-act="restore"] button'),
  x: () => openPanel("reject"),
  d: () => openPanel("delete"),
  b: () => openPanel("block_address"),
  c: () => press("#more-around"),
  u: () => press("#flash [data-undo] button"),
  "?": () => showHelp(),
};

function showHelp() {
  const dialog = part("keys");
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey || event.altKey || typing(target)) return;
  if (event.key === "Escape") return closePanel(target);
  const within = target.closest("#rows, #card-pane, #flash");
  if (!within || !on() || document.querySelector("dialog[open]")) return;
  if (/^[1-9]$/.test(event.key)) return pick(Number(event.key));
  const deed = DEEDS[event.key];
  if (!deed) return;
  event.preventDefault();
  deed();
}

/** @param {Element} target */
function closePanel(target) {
  const details = target.closest("details.act[open]") ?? document.querySelector("details.act[open], details.mine[open]");
  if (!(details instanceof HTMLDetailsElement)) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}

/** Listen, and let the switch in the help be used. */
export function startKeys() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-open="keys"]')) showHelp();
    for (const details of document.querySelectorAll("details.mine[open], details.act[open]")) {
      if (details instanceof HTMLDetailsElement && target && !details.contains(target)) details.open = false;
    }
  });
  const box = part("keys-on");
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = on();
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
}
