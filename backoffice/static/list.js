/**
 * The list, kept true and calm: what changed elsewhere is taken over, but nothing moves under a pointer or a focus.
 * What would move something is announced by a bar instead.
 */

import { part, read, take, takeFrame } from "./page.js";
import { tick } from "./clock.js";

/** @type {Set<string>} Cases that were decided here a moment ago; the server may not have heard of it yet. */
export const leaving = new Set();

/** @returns {HTMLElement[]} */
export function rows(from = document) {
  return /** @type {HTMLElement[]} */ ([...from.querySelectorAll("#row-list > .row")]);
}

/** @param {string} id */
export function rowOf(id) {
  return part(`row-${id}`);
}

/** Whether a move in the list could make somebody miss what they aim at. */
function busy() {
  const list = part("rows");
  return Boolean(list && (list.matches(":hover") || list.contains(document.activeElement)));
}

/** Read the list again and take over what can be taken over without moving anything. */
export async function refresh() {
  const desk = part("desk");
  const address = desk?.dataset.list ?? `${part("live")?.dataset.list}?show=all`;
  const page = await read(`${address}&list=1`).catch(() => null);
  if (!page?.ok) return;
  if (!desk) {
    take("waiting", page.document);
    take("asked", page.document);
    return;
  }
  takeFrame(page.document);
  merge(page.document);
  tick();
}

/** @param {Document} from */
export function merge(from) {
  const fresh = rows(from).filter((row) => !leaving.has(row.dataset.id ?? ""));
  if (!part("row-list") || (fresh.length === 0 && !busy())) {
    replaceAll(from);
    return;
  }
  const known = new Map(rows().map((row) => [row.dataset.id, row]));
  update(fresh, known);
  drop(fresh);
  const added = fresh.filter((row) => !known.has(row.dataset.id));
  if (added.length === 0) announce(0);
  else if (busy()) announce(added.length);
  else insert(fresh, known);
}

/** Everything as the server has it. @param {Document} from */
export function replaceAll(from) {
  const here = document.querySelector(".row[data-here]")?.getAttribute("data-id");
  take("rows", from);
  if (here) choose(here);
}

/** Mark the row whose card is open. @param {string | null} id */
export function choose(id) {
  for (const row of rows()) {
    const mine = row.dataset.id === id;
    row.toggleAttribute("data-here", mine);
    const link = row.querySelector("a");
    if (mine) link?.setAttribute("aria-current", "true");
    else link?.removeAttribute("aria-current");
  }
}

/** @param {HTMLElement[]} fresh @param {Map<string | undefined, HTMLElement>} known */
function update(fresh, known) {
  for (const row of fresh) {
    const old = known.get(row.dataset.id);
    if (!old || old.dataset.version === row.dataset.version) continue;
    const link = row.querySelector("a");
    const place = old.querySelector("a");
    if (link && place) place.replaceChildren(...[...link.childNodes].map((node) => document.adoptNode(node)));
    old.dataset.version = row.dataset.version;
    old.classList.remove("gone");
  }
}

/** What the fresh page would have shown and does not has left the queue. @param {HTMLElement[]} fresh */
function drop(fresh) {
  const there = new Set(fresh.map((row) => row.dataset.id));
  const ours = rows();
  const last = ours.reduce((found, row, index) => (there.has(row.dataset.id) ? index : found), -1);
  ours.forEach((row, index) => {
    if (there.has(row.dataset.id) || (index > last && fresh.length >= 50)) return;
    if (busy() || row.hasAttribute("data-here")) row.classList.add("gone");
    else row.remove();
  });
}

/** @param {HTMLElement[]} fresh @param {Map<string | undefined, HTMLElement>} known */
function insert(fresh, known) {
  const list = part("row-list");
  /** @type {Element | null} */
  let behind = null;
  for (const row of fresh.toReversed()) {
    const old = known.get(row.dataset.id);
    if (old) behind = old;
    else {
      const added = document.adoptNode(row);
      added.removeAttribute("data-here");
      list?.insertBefore(added, behind);
      behind = added;
    }
  }
  announce(0);
}

/** @param {number} count */
function announce(count) {
  const bar = part("arrived");
  const one = part("desk")?.dataset.arrivedOne ?? "";
  if (!bar) return;
  bar.hidden = count === 0;
  bar.textContent = one.replace("1", String(count));
}
