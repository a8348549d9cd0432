/** The top of the panel: which room, who is here, the menu, the way out. */

import { h, icon, iconButton } from "./dom.js";
import { openMenu } from "./menu.js";
import { askName, showData, showHelp, showLanguages } from "./pages.js";

/** @import {Panel} from "./panel.js" */

export class Head {
  #drawn = "";

  /** @param {Panel} panel */
  constructor(panel) {
    const { words } = panel;
    this.panel = panel;
    this.title = h("h2", { id: "palabre-title", class: "title" });
    this.here = h("p", { class: "here" });
    this.menu = iconButton("more", words.say("menu"), () => this.#menu(), { "aria-haspopup": "menu" });
    this.el = h(
      "header",
      { class: "head", part: "header" },
      h("div", { class: "titles" }, this.title, this.here),
      this.menu,
      iconButton("close", words.say("close"), () => panel.doors.close()),
    );
  }

  draw() {
    const { client, words } = this.panel;
    this.#title();
    const n = client.presence.get(client.slug) ?? 0;
    const parts = [client.site?.name, n > 0 && words.say("online", { n })].filter(Boolean);
    this.here.textContent = parts.join(" · ");
    this.here.classList.toggle("lit", n > 0);
    this.menu.hidden = !client.visitor;
  }

  /** One room: its name. Several: its name opens the choice. */
  #title() {
    const { client, words } = this.panel;
    /** @type {string} */
    const drawn = JSON.stringify([client.rooms, client.slug]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const name = client.info?.name ?? words.say("chat");
    const choice = (/** @type {Event} */ event) => openMenu(this.panel, /** @type {HTMLElement} */ (event.currentTarget), client.rooms.map((room) => (
      { label: room.name, checked: room.room === client.slug, run: () => client.enter(room.room) })));
    this.title.replaceChildren(client.rooms.length < 2 ? name
      : h("button", { class: "rooms", "aria-haspopup": "menu", "aria-label": `${words.say("room")}: ${name}`, onclick: choice }, h("bdi", {}, name), icon("down")));
  }

  #menu() {
    const { panel } = this;
    const { words } = panel;
    openMenu(panel, this.menu, [
      { label: words.say("changeName"), run: () => askName(panel) },
      { label: words.say("help"), run: () => showHelp(panel) },
      { label: words.say("language"), run: () => showLanguages(panel, this.menu) },
      { label: words.say("data"), run: () => showData(panel) },
    ]);
  }
}
