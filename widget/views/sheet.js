/** A page over the log, inside the panel: a form or a text, with a way back. The rest waits, inert. */

import { h, iconButton } from "./dom.js";

/** @import {Panel} from "./panel.js" */

export class Sheet {
  /** @type {Element | null} */
  #back = null;

  /** @param {Panel} panel */
  constructor(panel) {
    this.panel = panel;
    this.title = h("h3", { tabindex: -1, id: "palabre-sheet" });
    this.head = h("header", { class: "head" }, iconButton("back", panel.words.say("back"), () => this.hide()), this.title);
    this.el = h("section", { class: "sheet", hidden: true, "aria-labelledby": "palabre-sheet" });
  }

  get shown() {
    return !this.el.hidden;
  }

  /** @param {string} title @param {(Node | string | false | null | undefined)[]} content */
  show(title, ...content) {
    this.#back ??= /** @type {ShadowRoot} */ (this.el.getRootNode()).activeElement;
    this.title.textContent = title;
    this.el.replaceChildren(this.head, h("div", { class: "sheet-body" }, ...content));
    this.el.hidden = false;
    this.panel.main.inert = true;
    this.title.focus();
  }

  hide() {
    this.el.hidden = true;
    this.panel.main.inert = false;
    this.panel.refocus(this.#back);
    this.#back = null;
  }
}
