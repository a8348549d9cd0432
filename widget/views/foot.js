/** The bottom of the panel: the composer where one may write, and a plain word where one may not. */

import { Composer } from "./composer.js";
import { h, icon } from "./dom.js";
import { nameForm } from "./name.js";
import { contact, showHelp } from "./pages.js";

/** @import {Panel} from "./panel.js" */

const TYPING_SHOWN = 5000;

export class Foot {
  #shown = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Panel} panel */
  constructor(panel) {
    this.panel = panel;
    this.composer = new Composer(panel);
    this.writing = h("p", { class: "typing", "aria-hidden": "true" });
    this.place = h("div", { class: "place" });
    this.el = h("div", { class: "foot" }, this.writing, this.place);
  }

  draw() {
    const kind = this.#kind();
    if (kind === "composer") this.composer.draw();
    if (kind === this.#shown) return;
    const [from] = this.#shown.split(" ");
    this.#shown = kind;
    const focused = this.place.matches(":focus-within");
    this.place.replaceChildren(this.#content());
    if (focused && from === "composer") this.focus();
  }

  /** Someone writes: shown for a moment, not read aloud.
   * @param {string} name */
  typing(name) {
    this.writing.textContent = this.panel.words.say("typing", { name });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.writing.textContent = ""), TYPING_SHOWN);
  }

  focus() {
    const target = this.place.querySelector("textarea, input, button") ?? this.panel.log.box;
    /** @type {HTMLElement} */ (target).focus();
  }

  /** What to show, with all it depends on. */
  #kind() {
    const { client } = this.panel;
    const { state, trouble } = client.line;
    if (state === "blocked" || state === "closed") return `${state} ${JSON.stringify(trouble)}`;
    if (client.site?.level === "closed") return "roomClosed";
    if (client.info?.mode === "read-only") return "readOnly";
    return this.composer.asksName ? "name" : "composer";
  }

  #content() {
    const [kind] = this.#shown.split(" ");
    const { words } = this.panel;
    if (kind === "composer") return this.composer.el;
    if (kind === "name") return this.#name();
    if (kind === "blocked" || kind === "closed") return this.#shut(kind);
    return h("p", { class: "only" }, icon("stop"), words.say(kind === "readOnly" ? "readOnly" : "roomClosed"));
  }

  #name() {
    const { panel } = this;
    const { words, client } = panel;
    const days = client.site?.retention_days;
    return h("div", { class: "naming" },
      h("h3", {}, words.say("nameTitle")), h("blockquote", { class: "excerpt", dir: "auto" }, this.composer.text.value),
      nameForm(panel, words.texts.nameSend, () => this.composer.named()),
      h("p", { class: "faint" }, days ? words.say("consent", { n: days }) : "", " ",
        h("button", { class: "link", onclick: () => showHelp(panel) }, words.say("readRules"))));
  }

  /** @param {"blocked" | "closed"} kind */
  #shut(kind) {
    const { words, client } = this.panel;
    const { until, message } = client.line.trouble ?? {};
    const blocked = kind === "blocked";
    return h("div", { class: "shut" }, icon("stop"),
      h("h3", {}, words.say(blocked ? "blockedTitle" : "closedTitle")),
      blocked && until !== undefined && h("p", {}, words.say("blockedUntil", { until: words.full.format(until) })),
      blocked ? message && h("p", {}, words.say("blockedWhy", { why: message })) : h("p", {}, words.say("closedText")),
      contact(this.panel, blocked ? "contact" : "reach"),
      (!blocked || (until ?? Infinity) < Date.now()) && h("button", { class: "plain", onclick: () => client.line.open() }, words.say("tryAgain")));
  }
}
