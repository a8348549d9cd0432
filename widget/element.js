/**
 * `<palabre-chat>`: one site's chat. The loader makes it around its button; importing this file registers nothing.
 *
 * @attr data-base the chat server's address, up to `/widget.js`
 * @attr data-site the public site key
 * @attr data-room data-lang data-accent data-radius data-font data-scheme data-position data-identity: see docs/widget.md
 * @cssproperty --palabre-accent --palabre-radius --palabre-font --palabre-surface --palabre-text --palabre-width --palabre-height --palabre-gap --palabre-z
 * @fires palabre:open palabre:close palabre:message palabre:unread palabre:state
 */

import foot from "./styles/foot.js";
import frame from "./styles/frame.js";
import log from "./styles/log.js";
import { Client } from "./line/client.js";
import { Keep } from "./pure/keep.js";
import { choose, Words } from "./pure/words.js";
import { paint } from "./theme.js";
import { Panel } from "./views/panel.js";
import { touch } from "./views/dom.js";

/** @import {Kind, Theme} from "./types.js" */

const PHONE = "(max-width: 480px)";

export class PalabreChat extends HTMLElement {
  /** @type {Panel | null} */
  #panel = null;
  /** @type {Client | null} */
  #client = null;
  #theme = new CSSStyleSheet();
  #leaving = new AbortController();
  #count = 0;

  /** Opens the chat; the first time, connects it.
   * @param {boolean} [focus] false where the visitor did not ask for it */
  async open(focus = true) {
    if (!this.#panel) await this.#begin();
    const panel = /** @type {Panel} */ (this.#panel);
    if (panel.el.open) return;
    this.#client?.line.state === "idle" && this.#client.line.open();
    this.toggleAttribute("data-opened", true);
    this.#show(panel);
    this.#session("open");
    if (focus) touch() ? panel.el.focus() : panel.focus();
    this.#tell("open");
    panel.draw();
    this.#unread();
  }

  /** Closes the panel; the line stays, and counts what comes. */
  close() {
    if (!this.#panel?.el.open) return;
    this.#panel.el.close();
    this.removeAttribute("data-opened");
    this.#session(null);
    /** @type {HTMLElement | null} */ (this.shadowRoot?.querySelector(".launcher"))?.focus();
    this.#tell("close");
  }

  toggle() {
    return this.#panel?.el.open ? this.close() : this.open();
  }

  /** @param {string} jwt the brand's word on who this is */
  identify(jwt) {
    this.dataset.identity = jwt;
    if (!this.#client) return;
    this.#client.config.identity = jwt;
    this.#client.restart();
  }

  logout() {
    delete this.dataset.identity;
    this.#client?.logout();
  }

  /** @param {Theme} theme what is left out stays */
  setTheme(theme) {
    Object.assign(this.dataset, theme);
    this.#paint();
  }

  /** @param {string} language */
  async setLocale(language) {
    this.dataset.lang = language;
    if (!this.#client || !this.#panel) return;
    const { open } = this.#panel.el;
    this.#client.config.lang = language;
    this.#client.keep.set("lang", language);
    this.#panel.el.remove();
    this.#panel = await this.#furnish(this.#client);
    if (open) this.#show(this.#panel);
    this.#client.restart();
    this.#panel.focus();
  }

  /** @returns {number} how many messages of others came unseen */
  unread() {
    return this.#count;
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.#client?.line.close();
    this.#panel?.el.remove();
    this.#panel = this.#client = null;
  }

  async #begin() {
    const { base = "", site = "", room, identity } = this.dataset;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(frame + log + foot);
    // Not on the host: a page's own --accent, used in its --palabre-accent, must not meet ours.
    this.#theme.replaceSync(".panel, .launcher, .news {}");
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet, this.#theme];
    this.#leaving = new AbortController();
    const keep = new Keep(base, site, storage("localStorage"));
    const lang = choose([keep.get("lang"), this.dataset.lang, document.documentElement.lang, ...navigator.languages]);
    this.#client = new Client({ base, site, room, identity, lang }, keep, (kind, detail) => this.#heard(kind, detail));
    this.#panel = await this.#furnish(this.#client);
    this.#paint();
    this.#listen();
  }

  /** @param {Client} client */
  async #furnish(client) {
    const lang = choose([client.config.lang]);
    const { default: texts } = await import(`./locales/${lang}.js`);
    const panel = new Panel(client, new Words(lang, texts), { close: () => this.close(), language: (code) => this.setLocale(code) });
    this.shadowRoot?.append(panel.el);
    return panel;
  }

  /** A window beside the page; on a phone the whole screen, and modal.
   * @param {Panel} panel */
  #show(panel) {
    const phone = matchMedia(PHONE).matches;
    // The dialog would focus its first button; what to focus is decided after.
    panel.el.inert = true;
    if (phone) panel.el.showModal();
    else panel.el.show();
    panel.el.inert = false;
    this.#fit();
  }

  #listen() {
    const { signal } = this.#leaving;
    matchMedia(PHONE).addEventListener("change", () => this.#turn(), { signal });
    visualViewport?.addEventListener("resize", () => this.#fit(), { signal });
    visualViewport?.addEventListener("scroll", () => this.#fit(), { signal });
    addEventListener("online", () => this.#wake(), { signal });
    document.addEventListener("visibilitychange", () => this.#wake(), { signal });
    addEventListener("storage", ({ key }) => key?.startsWith(this.#client?.keep.prefix ?? " ") && this.#heard("log"), { signal });
  }

  /** Come back at once when there is reason to hope. */
  #wake() {
    if (document.visibilityState === "visible" && this.#client?.line.state === "offline") this.#client.line.open();
    this.#panel?.update("log", null);
  }

  /** A window which became narrow, or wide. */
  #turn() {
    if (!this.#panel?.el.open) return;
    this.#panel.el.close();
    this.#show(this.#panel);
    this.#panel.focus();
  }

  /** On a phone the panel is what the keyboard leaves of the screen. */
  #fit() {
    const { height = innerHeight, offsetTop = 0 } = visualViewport ?? {};
    this.#panel?.el.style.setProperty("--tall", `${height}px`);
    this.#panel?.el.style.setProperty("--top", `${offsetTop}px`);
  }

  /** @param {Kind} kind @param {any} [detail] */
  #heard(kind, detail) {
    if (kind === "state") this.#moved();
    if (kind === "live") this.#tell("message", { id: detail.id, room: detail.room, own: detail.author?.id === this.#client?.visitor?.id });
    this.#panel?.update(kind, detail);
    if (kind !== "typing") this.#unread();
  }

  #moved() {
    const { state, trouble } = this.#client?.line ?? {};
    this.#tell("state", { state });
    this.#paint();
    // For whoever installs the widget.
    if (state === "closed") console.error(`Palabre: refused on ${location.origin}: ${trouble?.message}. Is this one of the site's origins, and data-site its key?`);
  }

  #paint() {
    const css = (/** @type {string} */ name) => getComputedStyle(this).getPropertyValue(`--palabre-${name}`).trim() || undefined;
    const { accent, radius, font, scheme, position } = this.dataset;
    const theme = this.#client?.site?.theme ?? {};
    if (!position && theme.position) this.dataset.position = theme.position;
    if (!this.#theme.cssRules.length) return;
    paint(this, this.#theme, {
      accent: accent ?? css("accent") ?? theme.accent, radius: radius ?? css("radius") ?? theme.radius,
      font: font ?? css("font") ?? theme.font, scheme: scheme ?? theme.scheme,
    });
  }

  #unread() {
    const { room, visitor } = this.#client ?? {};
    const count = this.#panel?.el.open ? 0 : room?.unread(visitor?.id) ?? 0;
    if (count === this.#count) return;
    this.#count = count;
    this.#tell("unread", { count, text: count ? this.#panel?.words.say("unread", { n: count }) : "" });
  }

  /** Remembers for this tab that the chat is open, so that the brand's next page opens it again.
   * @param {string | null} state */
  #session(state) {
    const key = `palabre:${this.dataset.base}:${this.dataset.site}`;
    const session = storage("sessionStorage");
    state ? session?.setItem(key, state) : session?.removeItem(key);
  }

  /** @param {string} name @param {object} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`palabre:${name}`, { detail, bubbles: true, composed: true }));
  }
}

/** A browser may refuse even to name its storage.
 * @param {"localStorage" | "sessionStorage"} name */
function storage(name) {
  try {
    return window[name];
  } catch {
    return null;
  }
}
