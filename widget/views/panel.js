/** The chat's window: puts the parts together, and draws again what changed, once a frame. */

import { Announcer } from "../pure/announcer.js";
import { Banner } from "./banner.js";
import { Foot } from "./foot.js";
import { h } from "./dom.js";
import { Head } from "./head.js";
import { Log } from "./log.js";
import { Sheet } from "./sheet.js";

/** @import {Client} from "../line/client.js" */
/** @import {Words} from "../pure/words.js" */
/** @import {Kind, Message} from "../types.js" */

/** @typedef {{close: () => void, language: (code: string) => void}} Doors what the panel asks of the element around it */

export class Panel {
  #due = false;

  /** @param {Client} client @param {Words} words @param {Doors} doors */
  constructor(client, words, doors) {
    this.client = client;
    this.words = words;
    this.doors = doors;
    this.live = h("p", { role: "status", class: "unseen" });
    this.announcer = new Announcer((text) => (this.live.textContent = text), (n) => words.say("unread", { n }));
    this.head = new Head(this);
    this.banner = new Banner(this);
    this.log = new Log(this);
    this.foot = new Foot(this);
    this.main = h("div", { class: "main" }, this.head.el, this.banner.el, this.log.el, this.foot.el);
    this.sheet = new Sheet(this);
    this.el = h(
      "dialog",
      { class: "panel", part: "panel", "aria-labelledby": "palabre-title", lang: words.language, dir: "ltr", onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event), oncancel: (/** @type {Event} */ event) => this.#cancel(event) },
      this.main, this.sheet.el, this.live,
    );
    this.draw();
  }

  /** @param {Kind} kind @param {any} detail */
  update(kind, detail) {
    if (kind === "typing") return this.foot.typing(detail);
    if (kind === "notice") return this.notify(detail.text);
    if (kind === "live") this.#arrived(detail);
    if (kind === "refused") this.foot.composer.refused(detail);
    if (this.#due) return;
    this.#due = true;
    // Not requestAnimationFrame: it sleeps while the tab is hidden, and a busy room need not be drawn sixty times a second.
    setTimeout(() => this.draw(), 30);
  }

  draw() {
    this.#due = false;
    this.head.draw();
    this.banner.draw();
    this.foot.draw();
    this.log.draw();
  }

  /** Something to tell, on screen and aloud.
   * @param {string} text */
  notify(text) {
    if (!text) return;
    this.banner.notify(text);
    this.announcer.hear(text);
  }

  /** Runs a visitor's act; a failure is told in words.
   * @param {() => Promise<unknown>} act */
  async try(act) {
    try {
      await act();
    } catch (error) {
      const { code, message } = /** @type {{code?: string, message?: string}} */ (error);
      this.notify(code === "offline" ? this.words.say("failedOffline") : message || this.words.say("failed"));
    }
  }

  /** Whether what comes is being read: open, in front, at the end. */
  get attentive() {
    return this.el.open && document.visibilityState === "visible" && this.log.atEnd;
  }

  focus() {
    this.foot.focus();
  }

  /** Focus goes back where it was, or to the line that was drawn anew in its place.
   * @param {Element | null} back */
  refocus(back) {
    const node = back instanceof HTMLElement && back !== this.el ? this.log.now(back) : undefined;
    if (node) node.focus({ preventScroll: true });
    else this.focus();
  }

  /** @param {Message} message */
  #arrived(message) {
    const { client, words } = this;
    if (!this.el.open || message.room !== client.slug || message.author?.id === client.visitor?.id) return;
    this.announcer.hear(words.say("said", { name: message.author?.pseudonym ?? "", text: message.text ?? "" }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#back();
  }

  /** A modal dialog's own way of saying Escape, or the phone's back gesture.
   * @param {Event} event */
  #cancel(event) {
    event.preventDefault();
    this.#back();
  }

  #back() {
    if (this.sheet.shown) this.sheet.hide();
    else if (!this.foot.composer.leave()) this.doors.close();
  }
}
