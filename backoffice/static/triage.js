/**
 * Deciding without waiting: the row leaves at once, the next card has the focus, and what the server did not accept
 * comes back with the reason. The forms are the ones that work without scripts.
 */

import { part, read, send, take, takeFrame } from "./page.js";
import { say, takeFlash } from "./flash.js";
import { choose, leaving, merge, refresh, replaceAll, rowOf, rows } from "./list.js";
import { tick } from "./clock.js";

/** @type {Map<string, Promise<import("./page.js").Page>>} Cards read ahead. */
const ahead = new Map();

/** What was read ahead may be old now. */
export function forgetAhead() {
  ahead.clear();
}

/** @param {string} id */
function addressOf(id) {
  return rowOf(id)?.querySelector("a")?.href ?? null;
}

/** @param {string} id */
function cardOf(id) {
  const address = addressOf(id);
  if (!address) return null;
  const known = ahead.get(id) ?? read(address);
  ahead.set(id, known);
  known.catch(() => ahead.delete(id));
  return known;
}

/** Read the card below this one while the person reads this one. @param {string} id */
function readAhead(id) {
  const next = neighbour(id, 1);
  if (next) setTimeout(() => cardOf(next), 150);
}

/** The case above (-1) or below (1). @param {string | null} id @param {number} step */
export function neighbour(id, step) {
  const all = rows().filter((row) => !row.classList.contains("gone") || row.dataset.id === id);
  const here = all.findIndex((row) => row.dataset.id === id);
  return all[here + step]?.dataset.id ?? null;
}

/** The case whose card is open. */
export function opened() {
  return part("card")?.dataset.id ?? null;
}

/** @param {Document} from */
function takeCard(from) {
  take("card-pane", from);
  const whole = from.body.classList.contains("has-card");
  document.body.classList.toggle("has-card", whole);
  part("desk")?.classList.toggle("has-card", whole);
  choose(opened());
  tick();
}

/** Open a case in place. @param {string} id @param {{ push?: boolean }} [how] */
export async function open(id, how = {}) {
  const address = addressOf(id);
  const reading = cardOf(id);
  if (!address || !reading) return;
  choose(id);
  const page = await reading.catch(() => null);
  if (!page?.ok) return location.assign(address);
  takeCard(page.document);
  ahead.delete(id);
  if (how.push ?? true) history.pushState(null, "", address);
  part("card")?.scrollTo(0, 0);
  part("card")?.focus({ preventScroll: true });
  readAhead(id);
}

/** @param {HTMLFormElement} form */
async function decide(form) {
  const id = opened();
  const row = id ? rowOf(id) : null;
  const next = id ? (neighbour(id, 1) ?? neighbour(id, -1)) : null;
  const after = row?.nextElementSibling ?? null;
  const list = row?.parentElement ?? null;
  const sending = send(form).catch(() => null);
  if (row && next && next !== id && form.dataset.act !== "block_address" && form.dataset.act !== "block_visitor") {
    leaving.add(id ?? "");
    row.remove();
    await open(next);
  }
  const answer = await sending;
  leaving.delete(id ?? "");
  if (answer?.ok) return opened() === id ? done(answer) : settled(answer);
  if (row && list && !row.isConnected) list.insertBefore(row, after);
  refused(id, answer);
}

/** It was accepted while the person went on: nothing of what they do now is touched. @param {import("./page.js").Page} answer */
function settled(answer) {
  forgetAhead();
  takeFrame(answer.document);
  takeFlash(answer.document);
  merge(answer.document);
  const here = opened();
  if (here) readAhead(here);
}

/** @param {import("./page.js").Page} answer */
function done(answer) {
  forgetAhead();
  takeFrame(answer.document);
  takeFlash(answer.document);
  replaceAll(answer.document);
  takeCard(answer.document);
  history.replaceState(null, "", answer.address);
  part("card")?.focus({ preventScroll: true });
  const here = opened();
  if (here) readAhead(here);
}

/** @param {string | null} id @param {import("./page.js").Page | null} answer */
function refused(id, answer) {
  if (answer && part("card", answer.document)) {
    takeCard(answer.document);
    part("card")?.focus();
    return;
  }
  const desk = part("desk");
  const reason = answer ? (answer.document.querySelector("main p")?.textContent ?? "") : (desk?.dataset.offline ?? "");
  say((desk?.dataset.failed ?? "{reason}").replace("{reason}", reason));
  if (id) void open(id, { push: false });
}

/** Undo, wherever it stands, leads back to the case it concerns. @param {HTMLFormElement} form */
async function undo(form) {
  const answer = await send(form).catch(() => null);
  if (!answer) return say(part("desk")?.dataset.offline ?? "");
  if (!answer.ok) return say(answer.document.querySelector("main p")?.textContent ?? "");
  done(answer);
}

/** @param {MouseEvent} event */
function plain(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Show more, or less, of what stood around, in place. @param {HTMLAnchorElement} link */
async function widen(link) {
  const page = await read(link.href).catch(() => null);
  if (!page?.ok || !take("around", page.document)) return location.assign(link.href);
  tick();
  part("more-around")?.focus();
}

/** Take over the links and forms of the queue. */
export function startTriage() {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const more = target?.closest("#more-around");
    if (more instanceof HTMLAnchorElement && plain(event)) {
      event.preventDefault();
      void widen(more);
      return;
    }
    const link = target?.closest(".row > a");
    const id = link?.parentElement?.dataset.id;
    if (!id || !plain(event)) return;
    event.preventDefault();
    void open(id);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !part("desk")) return;
    const job = form.dataset.act !== undefined ? decide : form.dataset.undo !== undefined ? undo : null;
    if (!job) return;
    event.preventDefault();
    void job(form);
  });
  part("arrived")?.parentElement?.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.id === "arrived") void showArrived();
  });
  addEventListener("popstate", () => location.reload());
  const here = opened();
  if (here) readAhead(here);
}

async function showArrived() {
  const page = await read(`${part("desk")?.dataset.list}&list=1`).catch(() => null);
  if (!page?.ok) return;
  takeFrame(page.document);
  replaceAll(page.document);
  part("rows")?.scrollTo({ top: 0 });
  rows()[0]?.querySelector("a")?.focus();
  await refresh();
}
