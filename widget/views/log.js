/** The messages: draws the lines that changed, keeps one's place, loads what is older, moves by keyboard. */

import { rows } from "../pure/rows.js";
import { messageMenu } from "./acts.js";
import { h, icon } from "./dom.js";
import { drawLine } from "./lines.js";

/** @import {Panel} from "./panel.js" */
/** @import {Row} from "../types.js" */

const NEAR_END = 48;
const FAR = 200;
const PAGES = 6;
const MOST = 400;

export class Log {
  /** @type {Map<string, {drawn: string, node: HTMLElement}>} */
  #lines = new Map();
  /** @type {Map<string, Row>} */
  #rows = new Map();
  #slug = "";
  #fresh = 0;
  #loading = false;
  #stay = true;

  /** @param {Panel} panel */
  constructor(panel) {
    this.panel = panel;
    this.top = h("div", { class: "top" });
    this.list = h("div", { class: "lines" });
    this.box = h("div", { class: "log", part: "log", role: "log", "aria-live": "off", "aria-label": panel.words.say("log"), tabindex: 0, onscroll: () => this.#scrolled(), onfocusout: () => this.#oneTabStop(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) }, this.top, this.list);
    this.below = h("button", { class: "below", hidden: true, "aria-label": panel.words.say("toEnd"), onclick: () => this.toEnd() });
    this.el = h("div", { class: "log-frame" }, this.box, this.below);
    // What is written, and the keyboard of a phone, change the log's height: one's place stays.
    new ResizeObserver(() => this.#stay && this.#jumpToEnd()).observe(this.box);
  }

  get atEnd() {
    return this.#stay;
  }

  draw() {
    const { client } = this.panel;
    if (client.slug !== this.#slug) this.#enter();
    if (this.#stay) client.room.trim(MOST);
    const place = this.#place();
    this.#reconcile(this.#compute());
    this.#drawTop();
    if (this.#stay) this.#jumpToEnd();
    else this.#keep(place);
    this.#look();
  }

  /** What one has just written is at the end: go there. */
  follow() {
    this.#stay = true;
    this.draw();
  }

  toEnd() {
    this.follow();
    this.panel.focus();
  }

  /** Shows a message, loading older pages until it is there.
   * @param {string} id */
  async jump(id) {
    for (let page = 0; page < PAGES && !this.#lines.has(id) && this.panel.client.room.more; page += 1) await this.#older();
    const node = this.#lines.get(id)?.node;
    if (!node) return;
    this.#stay = false;
    node.scrollIntoView({ block: "center" });
    this.#rove(node);
    node.classList.add("lit");
    node.addEventListener("animationend", () => node.classList.remove("lit"), { once: true });
  }

  /** This node, or if its line was drawn anew meanwhile, that line.
   * @param {HTMLElement} node */
  now(node) {
    return node.isConnected ? node : this.#lines.get(node.closest("article")?.dataset.key ?? "")?.node;
  }

  #enter() {
    const { client } = this.panel;
    this.#slug = client.slug;
    this.#stay = true;
    this.#fresh = client.keep.get("seen")?.[client.slug] ?? 0;
    client.room.seen ||= this.#fresh;
  }

  #compute() {
    const { client, words } = this.panel;
    return rows({
      slug: client.slug, room: client.room, mine: client.mine, unsent: client.unsent, replaced: [...client.replaced, this.panel.foot.composer.mending], me: client.visitor?.id ?? "", online: client.online,
      fresh: this.#fresh, thanked: client.thanked, you: words.say("you"),
    });
  }

  /** Nodes of lines that did not change stay as they are, with their focus.
   * @param {Row[]} wanted */
  #reconcile(wanted) {
    const focused = this.#stops().findIndex((node) => node.matches(":focus-within"));
    this.#rows = new Map(wanted.map((row) => [row.key, row]));
    for (const [key, { node }] of this.#lines) {
      if (this.#rows.has(key)) continue;
      node.remove();
      this.#lines.delete(key);
    }
    // First all nodes, for a changed line takes its old one's place; then their order.
    const nodes = wanted.map((row) => this.#node(row));
    let at = this.list.firstElementChild;
    for (const node of nodes) {
      if (node === at) at = at.nextElementSibling;
      else this.list.insertBefore(node, at);
    }
    this.#refocus(focused);
  }

  /** A line that went, as one's own does when it becomes a message, leaves its focus to what stands in its place.
   * @param {number} place of the line that had the focus; -1: none had it */
  #refocus(place) {
    const stops = this.#stops();
    const lost = place >= 0 && !stops.some((node) => node.matches(":focus-within"));
    const node = lost ? stops[Math.min(place, stops.length - 1)] : undefined;
    this.#oneTabStop(node);
    node?.focus({ preventScroll: true });
  }

  /** @param {Row} row */
  #node(row) {
    const drawn = JSON.stringify(row);
    const line = this.#lines.get(row.key);
    if (line?.drawn === drawn) return line.node;
    const node = drawLine(row, this.panel);
    node.dataset.key = row.key;
    this.#lines.set(row.key, { drawn, node });
    if (line) replace(line.node, node);
    return node;
  }

  #drawTop() {
    const { client, words } = this.panel;
    const { joined, more, messages } = client.room;
    const waiting = !joined && messages.length === 0 && ["connecting", "online"].includes(client.line.state);
    const empty = joined && this.#rows.size === 0;
    const kind = waiting ? "waiting" : empty ? "empty" : more ? "older" : joined ? "start" : "";
    if (this.top.dataset.kind === kind) return;
    this.top.dataset.kind = kind;
    const says = { waiting: skeleton, empty: emptyRoom, older: () => [words.say("older")], start: () => [words.say("start")] };
    this.top.replaceChildren(...(kind ? says[/** @type {keyof typeof says} */ (kind)](words) : []));
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.box;
    this.#stay = scrollHeight - scrollTop - clientHeight < NEAR_END;
    this.#look();
    if (scrollTop < FAR && this.panel.client.room.joined) this.#older();
  }

  async #older() {
    const { client } = this.panel;
    if (this.#loading || !client.room.more) return;
    this.#loading = true;
    await client.older().catch(() => undefined);
    this.draw();
    this.#loading = false;
  }

  /** What is at the end and on screen is read; what lies below is counted. */
  #look() {
    const { client, words } = this.panel;
    const { room } = client;
    if (this.panel.attentive && room.last > room.seen) {
      room.seen = room.last;
      client.keep.set("seen", { ...client.keep.get("seen"), [client.slug]: room.seen });
    }
    const n = room.unread(client.visitor?.id);
    this.below.hidden = this.#stay;
    this.below.replaceChildren(icon("down"), ...(n ? [words.say("newBelow", { n })] : []));
  }

  #jumpToEnd() {
    this.box.scrollTop = this.box.scrollHeight;
  }

  /** The first message on screen, and how far down it is. Not a day's mark: that moves up with older messages. */
  #place() {
    const top = this.box.scrollTop;
    const node = this.#stops().find((line) => line.offsetTop >= top);
    return node ? { key: node.dataset.key ?? "", offset: node.offsetTop - top } : null;
  }

  /** By its key: the line may have been drawn anew.
   * @param {{key: string, offset: number} | null} place */
  #keep(place) {
    const node = this.#lines.get(place?.key ?? "")?.node;
    if (place && node) this.box.scrollTop = node.offsetTop - place.offset;
  }

  /** Arrows move from message to message, Enter opens the choices.
   * @param {KeyboardEvent} event */
  #key(event) {
    const stops = this.#stops();
    const here = stops.findIndex((node) => node.contains(/** @type {Node} */ (event.target)));
    const to = { ArrowDown: here + 1, ArrowUp: here < 0 ? stops.length - 1 : here - 1, Home: 0, End: stops.length - 1 }[event.key];
    const node = stops[Math.max(0, to ?? -1)];
    if (to !== undefined && node) {
      event.preventDefault();
      this.#rove(node);
    } else if (event.key === "Enter" && event.target === stops[here]) {
      event.preventDefault();
      messageMenu(this.panel, /** @type {Row} */ (this.#rows.get(stops[here]?.dataset.key ?? "")), /** @type {HTMLElement} */ (stops[here]));
    }
  }

  /** @returns {HTMLElement[]} */
  #stops() {
    return [...this.list.querySelectorAll("article")];
  }

  /** @param {HTMLElement} node */
  #rove(node) {
    this.#oneTabStop(node);
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  }

  /** Tab goes into the log at one place: the message that has the focus, else the newest.
   * @param {HTMLElement} [here] */
  #oneTabStop(here) {
    const stops = this.#stops();
    const stop = here ?? stops.find((node) => node.matches(":focus-within")) ?? stops.at(-1);
    for (const node of stops) node.tabIndex = node === stop ? 0 : -1;
    this.box.tabIndex = stop ? -1 : 0;
  }
}

/** @param {HTMLElement} old @param {HTMLElement} node */
function replace(old, node) {
  const focused = old.contains(/** @type {ShadowRoot} */ (old.getRootNode()).activeElement);
  node.tabIndex = old.tabIndex;
  node.classList.add("known");
  old.replaceWith(node);
  if (focused) node.focus({ preventScroll: true });
}

/** @param {import("../pure/words.js").Words} words */
const skeleton = (words) => [h("p", { class: "unseen" }, words.say("loading")), ...["a", "b", "c"].map((size) => h("div", { class: `bone ${size}` }))];

/** @param {import("../pure/words.js").Words} words */
const emptyRoom = (words) => [icon("tree"), h("h3", {}, words.say("emptyTitle")), h("p", {}, words.say("emptyText"))];
