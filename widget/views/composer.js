/** Where one writes: grows with the text, keeps drafts, answers, edits, asks for a pseudonym before the first message. */

import { alternate, hits } from "../pure/marks.js";
import { h, icon, iconButton } from "./dom.js";

/** @import {Panel} from "./panel.js" */
/** @import {Draft, Mended, Message} from "../types.js" */

const LONGEST = 2000;
const COUNTED = 200;
const TYPING = 3000;

export class Composer {
  /** Whether a message waits for its author's name. */
  asksName = false;
  /** @type {Draft} what is being written, as it is kept */
  #draft = { text: "" };
  #slug = "";
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
    const { id, state, offer } = this.#draft.mends ?? {};
    return state === "rejected" && !offer ? id : undefined;
  }

  /** This message was said another way: its text is not wanted here any more.
   * @param {string} id */
  settled(id) {
    if (this.#draft.mends?.id === id) this.leave();
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
  reply({ id: answers }) {
    if (this.#draft.edits) this.#begin({ text: "", answers });
    else this.#take({ ...this.#draft, answers });
  }

  /** @param {Message} message */
  edit(message) {
    this.#begin({ text: message.text ?? "", edits: message });
  }

  /** Gives a text back, to be said another way, with the first part that stopped it selected.
   * @param {Mended} item @param {string} [text] what to give back, where it is not the text of a line */
  mend(item, text = item.text) {
    const { id, state, spans, reply_to, question } = item;
    const known = state === "held" ? this.panel.client.room.get(id ?? "") : undefined;
    const [before = "", hit = ""] = alternate(text, spans);
    this.#begin({ text, answers: known ? undefined : reply_to, edits: known && { ...known, text: item.text }, mends: id ? item : undefined, marked: question });
    if (!hit || this.text.value !== text) return;
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
    const { text, answers, edits, mends, aside } = this.#draft;
    if (this.asksName) {
      this.asksName = false;
      this.panel.draw();
      this.text.focus();
    } else if (edits ?? mends ?? (!text && aside)) this.#take(aside);
    else if (answers) this.#take({ ...this.#draft, answers: undefined });
    else return false;
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
    const { answers, edits, mends, aside } = this.#draft;
    const text = this.text.value.trim();
    if (!text || length(text) > LONGEST || this.#mute) return;
    if (edits) return this.#save(edits, text);
    this.#eager = !client.visitor && !client.keep.get("named");
    if (this.#eager) return;
    if (client.nameless && client.online) {
      this.asksName = true;
      this.panel.draw();
      return this.panel.focus();
    }
    const { id, text: old, state } = mends ?? {};
    // What waits unchanged goes on waiting; what was published meanwhile stays.
    if (state === "held" && text === old && id) return void this.leave();
    const replaces = id && client.room.get(id) ? undefined : id;
    client.send({ text, reply_to: answers, question: (!answers && this.#question) || undefined, replaces });
    this.#take(aside);
    this.panel.log.follow();
  }

  /** @param {Message} message @param {string} text */
  #save(message, text) {
    this.panel.try(async () => {
      if (text !== message.text) await this.panel.client.ask({ type: "edit", message: message.id, text });
      // What is typed while it is saved stays.
      if (this.#draft.edits?.id === message.id && this.text.value.trim() === text) this.leave();
    });
  }

  /** Only answers are wanted now, and none was begun. */
  get #mute() {
    return this.panel.client.site?.level === "answers-only" && !this.#draft.answers && !this.#draft.edits;
  }

  /** A question by its mark, or by the visitor's own word. */
  get #question() {
    return this.#draft.marked ?? /[?？؟]\s*$/.test(this.text.value);
  }

  #hint() {
    const { client, words } = this.panel;
    if (this.#mute) return words.say("answersOnly");
    if (client.info?.mode === "restricted" && !client.ranked) return words.say("restricted");
    return client.info?.slow ? words.say("slow", { n: client.info.slow }) : "";
  }

  #enter() {
    const { slug, keep } = this.panel.client;
    // What was typed before the room was known belongs to the first one.
    const { "": early, [slug]: kept } = keep.get("drafts") ?? {};
    this.#slug = slug;
    this.#draft = early ? { ...early, aside: kept } : kept ?? { text: "" };
    this.text.value = this.#draft.text;
    if (early) this.#changed();
  }

  /** Another text, over the one under way: that comes back afterwards, unless it still stands as it is in its line.
   * @param {Draft} draft */
  #begin(draft) {
    const { text, answers, edits, mends, aside } = this.#draft;
    const old = edits ?? mends;
    const typed = text !== old?.text && (text || answers);
    // What was asked for again is here already, with what was changed of it.
    if (typed && old && old.id === (draft.edits ?? draft.mends)?.id) this.text.focus();
    else this.#take({ ...draft, aside: typed ? this.#draft : aside });
  }

  /** @param {Draft} [draft] */
  #take(draft = { text: "" }) {
    this.#draft = draft;
    this.text.value = draft.text;
    this.#changed();
    this.panel.update("log", null);
    this.text.focus();
  }

  #changed() {
    const draft = this.#draft;
    const { client } = this.panel;
    draft.text = this.text.value;
    if (!draft.text) draft.mends = undefined;
    client.keep.set("drafts", { ...client.keep.get("drafts"), "": undefined, [this.#slug]: draft.text ? draft : draft.aside });
    this.draw();
    if (!draft.text || Date.now() - this.#typed < TYPING) return;
    this.#typed = Date.now();
    client.typing();
  }

  #context() {
    const { words, client } = this.panel;
    const { answers, edits } = this.#draft;
    const message = edits ?? client.room.get(answers ?? "");
    const title = words.say(edits ? "editing" : "replyTo", { name: message?.author?.pseudonym ?? "" });
    const drawn = `${title} ${message?.id} ${message?.text}`;
    if (drawn === this.context.dataset.drawn) return;
    this.context.dataset.drawn = drawn;
    this.context.hidden = !message;
    this.context.replaceChildren(...(message ? [
      h("div", { class: "quote" }, h("span", { class: "quoted" }, title), !edits && h("span", { class: "excerpt", dir: "auto" }, message.text ?? "")),
      iconButton("close", words.say("cancel"), () => this.leave()),
    ] : []));
    this.button.setAttribute("aria-label", words.say(edits ? "save" : "send"));
  }

  /** Why the text came back, and what of it to change, for as long as that is still there. */
  #note() {
    const { words } = this.panel;
    const { text = "", spans, reason } = this.#draft.mends ?? {};
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
    const { answers, edits } = this.#draft;
    const left = LONGEST - length(this.text.value);
    this.count.textContent = left > COUNTED ? "" : words.say(left < 0 ? "tooLong" : "left", { n: Math.abs(left) });
    this.count.classList.toggle("wrong", left < 0);
    this.button.disabled = !this.text.value.trim() || left < 0 || this.#mute;
    this.mark.hidden = Boolean(answers || edits);
    this.mark.setAttribute("aria-pressed", String(this.#question));
    this.text.placeholder = words.say(answers ? "placeholderReply" : client.info?.mode === "restricted" && !client.ranked ? "placeholderAsk" : "placeholder");
    this.text.style.setProperty("height", "auto");
    this.text.style.setProperty("height", `${this.text.scrollHeight}px`);
  }

  #toggle() {
    this.#take({ ...this.#draft, marked: !this.#question });
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
