/** Where one writes: grows with the text, keeps drafts, answers, edits, asks for a pseudonym before the first message. */

import { alternate, hits } from "../pure/marks.js";
import { h, icon, iconButton } from "./dom.js";

/** @import {Panel} from "./panel.js" */
/** @import {Mended, Message} from "../types.js" */

const LONGEST = 2000;
const COUNTED = 200;
const TYPING = 3000;

export class Composer {
  /** Whether a message waits for its author's name. */
  asksName = false;
  /** @type {string | undefined} id of the message answered */
  #answers;
  /** @type {Message | undefined} */
  #edits;
  /** @type {Mended | undefined} the text that is said another way */
  #mends;
  #slug = "";
  /** @type {boolean | undefined} what the visitor said; else the text decides */
  #marked;
  #typed = 0;
  /** Sent before the server has said whether a name is to be asked: goes on when it has. */
  #eager = false;

  /** @param {Panel} panel */
  constructor(panel) {
    const { words } = panel;
    this.panel = panel;
    this.text = h("textarea", { rows: 1, dir: "auto", enterkeyhint: "send", "aria-label": words.say("message"), "aria-describedby": "palabre-mend palabre-hint palabre-count", oninput: () => this.#changed(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) });
    this.context = h("div", { class: "context", hidden: true });
    this.note = h("div", { class: "context mend", hidden: true });
    this.hint = h("p", { class: "hint", id: "palabre-hint", hidden: true });
    this.count = h("span", { class: "count", id: "palabre-count", "aria-live": "polite" });
    this.mark = h("button", { class: "chip mark", "aria-pressed": false, onclick: () => this.#toggle() }, icon("question"), words.say("markQuestion"));
    this.button = h("button", { type: "submit", class: "send", part: "send", "aria-label": words.say("send"), title: words.say("send") }, icon("send"));
    this.el = h("form", { class: "composer", part: "composer", onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.#submit(); } },
      this.hint, h("div", { class: "paper" }, this.note, this.context, this.text, h("div", { class: "tools" }, this.mark, this.count, this.button)));
  }

  /** @returns {string | undefined} id of the refused message whose text is back here and nowhere else */
  get mending() {
    const { id, state, offer } = this.#mends ?? {};
    return state === "rejected" && !offer ? id : undefined;
  }

  /** This message was said another way: its text is not wanted here any more.
   * @param {string} id */
  settled(id) {
    if (this.#mends?.id === id) this.leave();
  }

  draw() {
    const { client } = this.panel;
    if (client.slug !== this.#slug) this.#enter();
    this.#context();
    this.#note();
    const hint = this.#hint();
    this.hint.textContent = hint;
    this.hint.hidden = !hint;
    this.text.disabled = this.#mute;
    this.#measure();
    if (this.#eager && client.visitor) queueMicrotask(() => this.#submit());
  }

  /** @param {Message} message */
  reply(message) {
    this.#edits = undefined;
    this.#answers = message.id;
    this.#write(this.text.value);
  }

  /** @param {Message} message */
  edit(message) {
    this.#answers = this.#mends = undefined;
    this.#edits = message;
    this.#write(message.text ?? "");
  }

  /** Gives a text back, to be said another way, with the first part that stopped it selected.
   * @param {Mended} item */
  mend(item) {
    const { id = "", text, state, spans, reply_to, question } = item;
    const known = state === "held" ? this.panel.client.room.get(id) : undefined;
    const [before = "", hit = ""] = alternate(text, spans);
    this.#answers = known ? undefined : reply_to;
    this.#edits = known && { ...known, text };
    this.#mends = item;
    this.#marked = question;
    this.#write(text);
    if (!hit) return;
    // Browsers do not scroll to a selection: how far down it ends is how high the text up to there is.
    this.text.value = before + hit;
    const bottom = this.text.scrollHeight;
    this.text.value = text;
    this.text.setSelectionRange(before.length, before.length + hit.length);
    this.text.scrollTop = bottom - this.text.clientHeight;
  }

  /** What was just sent came back. Never over what has been typed since.
   * @param {Mended} item */
  refused(item) {
    if (!this.text.value && item.room === this.#slug) this.mend(item);
    this.panel.announcer.hear(this.note.textContent || item.reason || "");
  }

  /** Leaves the answer or the edit begun, if there is one.
   * @returns {boolean} */
  leave() {
    if (this.asksName) {
      this.asksName = false;
      this.panel.draw();
      this.text.focus();
      return true;
    }
    const other = this.#edits ?? this.#mends;
    if (!this.#answers && !other) return false;
    this.#answers = this.#edits = this.#mends = undefined;
    if (other) this.#write("");
    else this.#changed();
    return true;
  }

  /** The name was chosen: now send what waited for it. */
  named() {
    this.asksName = false;
    this.panel.draw();
    this.#submit();
    this.text.focus();
  }

  #submit() {
    const { client } = this.panel;
    const text = this.text.value.trim();
    if (!text || length(text) > LONGEST || this.#mute) return;
    if (this.#edits) return this.#save(this.#edits, text);
    this.#eager = !client.visitor && !client.keep.get("named");
    if (this.#eager) return;
    if (client.nameless && client.online) {
      this.asksName = true;
      this.panel.draw();
      return this.panel.focus();
    }
    const question = this.#question && !this.#answers;
    const { id, text: old, state } = this.#mends ?? {};
    // What waits unchanged goes on waiting; what was published meanwhile stays.
    if (state === "held" && text === old && id) return void this.leave();
    const replaces = id && client.room.get(id) ? undefined : id;
    client.send({ text, reply_to: this.#answers, ...(question && { question }), ...(replaces && { replaces }) });
    this.#answers = this.#mends = this.#marked = undefined;
    this.#write("");
    this.panel.log.follow();
  }

  /** @param {Message} message @param {string} text */
  #save(message, text) {
    this.panel.try(async () => {
      if (text !== message.text) await this.panel.client.ask({ type: "edit", message: message.id, text });
      this.leave();
    });
  }

  /** Only answers are wanted now, and none was begun. */
  get #mute() {
    return this.panel.client.site?.level === "answers-only" && !this.#answers && !this.#edits;
  }

  /** A question by its mark, or by the visitor's own word. */
  get #question() {
    return this.#marked ?? /[?？؟]\s*$/.test(this.text.value);
  }

  #hint() {
    const { client, words } = this.panel;
    if (this.#mute) return words.say("answersOnly");
    if (client.info?.mode === "restricted" && !client.ranked) return words.say("restricted");
    return client.info?.slow ? words.say("slow", { n: client.info.slow }) : "";
  }

  #enter() {
    const { client } = this.panel;
    // What was typed before the room was known belongs to the first one.
    const early = this.#slug ? "" : this.text.value;
    this.#slug = client.slug;
    this.#edits = undefined;
    const drafts = client.keep.get("drafts") ?? {};
    const { text = "", answers, mends } = drafts[client.slug] ?? drafts[""] ?? {};
    this.#answers = answers;
    this.#mends = mends;
    this.text.value = early || text;
    if (early) this.#changed();
  }

  /** @param {string} text */
  #write(text) {
    this.text.value = text;
    this.#changed();
    this.panel.update("log", null);
    this.text.focus();
  }

  #changed() {
    if (!this.text.value) this.#mends = undefined;
    this.draw();
    const { client } = this.panel;
    const draft = this.text.value ? { text: this.text.value, answers: this.#answers, mends: this.#mends } : undefined;
    if (!this.#edits) client.keep.set("drafts", { ...client.keep.get("drafts"), "": undefined, [this.#slug]: draft });
    if (!this.text.value || Date.now() - this.#typed < TYPING) return;
    this.#typed = Date.now();
    client.typing();
  }

  #context() {
    const { words, client } = this.panel;
    const message = this.#edits ?? client.room.get(this.#answers ?? "");
    const drawn = `${message?.id} ${message?.text}`;
    if (drawn === this.context.dataset.drawn) return;
    this.context.dataset.drawn = drawn;
    this.context.hidden = !message;
    const title = this.#edits ? words.say("editing") : words.say("replyTo", { name: message?.author?.pseudonym ?? "" });
    this.context.replaceChildren(...(message ? [
      h("div", { class: "quote" }, h("span", { class: "quoted" }, title), !this.#edits && h("span", { class: "excerpt", dir: "auto" }, message.text ?? "")),
      iconButton("close", words.say("cancel"), () => { this.leave(); this.text.focus(); }),
    ] : []));
    this.button.setAttribute("aria-label", words.say(this.#edits ? "save" : "send"));
  }

  /** Why the text came back, and what of it to change, for as long as that is still there. */
  #note() {
    const { words } = this.panel;
    const { text = "", spans, reason } = this.#mends ?? {};
    const parts = hits(text, spans);
    const open = reason && (spans ? parts.some((part) => this.text.value.includes(part)) : this.text.value === text);
    if (this.note.hidden === !open) return;
    this.note.hidden = !open;
    this.note.replaceChildren(...(open ? [
      h("div", { id: "palabre-mend" }, h("p", { dir: "auto" }, reason), " ", spans && h("p", { dir: "auto" }, h("strong", {}, words.say("toMend")), ...parts.flatMap((part) => [" ", h("mark", {}, part)]))),
      iconButton("close", words.say("cancel"), () => this.leave()),
    ] : []));
  }

  #measure() {
    const { words, client } = this.panel;
    const left = LONGEST - length(this.text.value);
    this.count.textContent = left > COUNTED ? "" : words.say(left < 0 ? "tooLong" : "left", { n: Math.abs(left) });
    this.count.classList.toggle("wrong", left < 0);
    this.button.disabled = !this.text.value.trim() || left < 0 || this.#mute;
    this.mark.hidden = Boolean(this.#answers || this.#edits);
    this.mark.setAttribute("aria-pressed", String(this.#question));
    this.text.placeholder = words.say(this.#answers ? "placeholderReply" : client.info?.mode === "restricted" && !client.ranked ? "placeholderAsk" : "placeholder");
    this.text.style.setProperty("height", "auto");
    this.text.style.setProperty("height", `${this.text.scrollHeight}px`);
  }

  #toggle() {
    this.#marked = !this.#question;
    this.draw();
    this.text.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }
}

/** In code points, as the server counts.
 * @param {string} text */
const length = (text) => [...text].length;
