/** Lines between the head and the log: the connection, what the team says, what just happened. */

import { h, icon, iconButton } from "./dom.js";

/** @import {Icon} from "./dom.js" */
/** @import {Panel} from "./panel.js" */

const NOTICE = 12_000;

export class Banner {
  #notice = "";
  #drawn = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Panel} panel */
  constructor(panel) {
    this.panel = panel;
    this.el = h("div", { class: "banners" });
  }

  /** Shown for a while; it was also said aloud, and can be put away.
   * @param {string} text */
  notify(text) {
    this.#notice = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#dismiss(), NOTICE);
    this.draw();
  }

  draw() {
    const lines = [this.#connection(), this.#level(), this.#notice];
    const drawn = JSON.stringify(lines);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const [connection, level, notice] = lines;
    const { words } = this.panel;
    this.el.replaceChildren(...[
      connection && line("retry", connection, "offline"),
      level && line("stop", level, "level"),
      notice && line("tick", notice, "notice", iconButton("close", words.say("dismiss"), () => this.#dismiss())),
    ].filter((node) => node !== ""));
  }

  #connection() {
    const { client, words } = this.panel;
    return client.line.state === "offline" ? words.say("offline") : "";
  }

  #level() {
    const { client, words } = this.panel;
    const { text = "", until } = client.site?.banner ?? {};
    return until ? `${text} (${words.say("until", { until: words.when(until, Date.now()) })})` : text;
  }

  #dismiss() {
    this.#notice = "";
    this.draw();
  }
}

/** @param {Icon} name @param {string} text @param {string} kind @param {Node} [button] */
const line = (name, text, kind, button) => h("div", { class: `banner ${kind}` }, icon(name), h("p", { dir: "auto" }, text), button);
