/** The loader: reads its own tag, draws the button, fetches the rest when somebody means to open the chat. */
(() => {
  const GLOBAL = /** @type {any} */ (window);
  const script = document.currentScript ?? document.querySelector('script[data-site][src*="/widget.js"]');
  if (!(script instanceof HTMLScriptElement) || !script.dataset.site) {
    console.error('Palabre: the tag needs a site key: <script src="…/widget.js" data-site="KEY" async></script>');
    return;
  }
  const queue = GLOBAL.palabre ?? [];
  if (!Array.isArray(queue)) return; // A second tag.

  const FRENCH = { open: "Ouvrir la discussion", word: "Discussion", failed: "La discussion ne répond pas. Réessayez dans un moment." };
  const ENGLISH = { open: "Open the chat", word: "Chat", failed: "The chat does not answer. Please try again in a moment." };
  const SVG = "http://www.w3.org/2000/svg";
  const ICON = "M20 11.5a7.5 7.5 0 0 1-7.5 7.5H4l1.8-2.7A7.5 7.5 0 1 1 20 11.5zM8.5 11.5h.01M12.3 11.5h.01M16 11.5h.01";
  const STYLE = `
    .launcher, .news { --font: system-ui; }
    :host { all: initial !important; position: fixed !important; inset: auto var(--palabre-gap, 20px) var(--palabre-gap, 20px) auto !important; z-index: var(--palabre-z, 2147483000) !important; }
    :host([data-position*="left"]) { inset: auto auto var(--palabre-gap, 20px) var(--palabre-gap, 20px) !important; }
    :host([data-away]) { display: none !important; }
    .launcher { display: flex; align-items: center; gap: 8px; box-sizing: border-box; min-width: 52px; height: 52px; padding: 0 18px 0 14px; border: 0; cursor: pointer;
      font: 600 15px/1.2 var(--font); color: var(--on-accent); background: var(--accent); border-radius: min(calc(var(--radius) * 2), 26px);
      box-shadow: 0 1px 2px #0003, 0 6px 20px #00000030; transition: translate 150ms; }
    .launcher:hover { translate: 0 -1px; }
    .launcher:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    .launcher[aria-busy="true"] svg { animation: wait 900ms infinite alternate; }
    :host([data-opened]) .launcher, :host([data-launcher="none"]) .launcher { display: none; }
    svg { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
    .badge { min-width: 22px; padding: 2px 6px; margin-inline-end: -6px; box-sizing: border-box; border-radius: 11px; font-size: 13px; line-height: 18px; text-align: center; color: var(--accent); background: var(--on-accent); }
    .news { position: absolute; bottom: 60px; inset-inline-end: 0; width: max-content; max-width: 240px; margin: 0; font: 400 14px/1.4 var(--font); }
    .news:not(.seen) { width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .news.seen:not(:empty) { padding: 10px 14px; border-radius: min(var(--radius), 14px); background: #1c1c1a; color: #fff; }
    @keyframes wait { to { opacity: .35; } }
    @media (max-width: 480px) { .label { display: none; } .launcher { padding: 0 14px; } }
    @media (prefers-reduced-motion: reduce) { .launcher, svg { transition: none; animation: none !important; } }
    @media (forced-colors: active) { .launcher, .badge { border: 1px solid; } }`;

  const base = script.src.replace(/\/widget\.js.*$/, "");
  const language = script.dataset.lang ?? (document.documentElement.lang || navigator.language);
  const words = language.toLowerCase().startsWith("fr") ? FRENCH : ENGLISH;

  const host = document.createElement("palabre-chat");
  Object.assign(host.dataset, script.dataset, { base });
  const button = make("button", "launcher");
  const label = make("span", "label");
  const badge = make("span", "badge");
  const news = make("p", "news");
  button.setAttribute("type", "button");
  button.setAttribute("part", "launcher");
  button.setAttribute("aria-haspopup", "dialog");
  news.setAttribute("role", "status");
  label.textContent = script.dataset.label ?? words.word;
  badge.hidden = true;
  button.append(drawing(), label, badge);
  name(0);

  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  root.append(button, news);
  for (const intent of ["pointerenter", "focus", "touchstart"]) button.addEventListener(intent, () => void load(), { passive: true });
  button.addEventListener("click", () => api.open());
  host.addEventListener("palabre:unread", (event) => {
    const { count, text } = /** @type {CustomEvent} */ (event).detail;
    name(count);
    say(text, false);
  });

  /** @type {Promise<any> | null} */
  let app = null;
  let failed = "";
  /** @type {Map<Function, EventListener>} */
  const heard = new Map();

  const api = {
    open: () => call("open"),
    close: () => app && call("close"),
    toggle: () => call("toggle"),
    identify: (/** @type {string} */ jwt) => (app ? call("identify", jwt) : (host.dataset.identity = jwt)),
    logout: () => call("logout"),
    setTheme: (/** @type {Record<string, string>} */ theme) => {
      Object.assign(host.dataset, theme);
      colour();
      if (app) call("setTheme", theme);
    },
    setLocale: (/** @type {string} */ code) => (app ? call("setLocale", code) : (host.dataset.lang = code)),
    unread: () => Number(badge.textContent) || 0,
    on(/** @type {string} */ event, /** @type {(detail: any) => void} */ listener) {
      const ear = (/** @type {any} */ event) => listener(event.detail);
      heard.set(listener, ear);
      host.addEventListener(`palabre:${event}`, ear);
    },
    off(/** @type {string} */ event, /** @type {Function} */ listener) {
      host.removeEventListener(`palabre:${event}`, heard.get(listener) ?? (() => {}));
    },
    destroy() {
      host.remove();
      delete GLOBAL.palabre;
    },
    /** `["open"]`, `["on", "message", f]`, or a function of this object. */
    push(/** @type {any[]} */ ...calls) {
      for (const item of calls) {
        if (typeof item === "function") item(api);
        else if (Array.isArray(item) && Object.hasOwn(api, item[0])) /** @type {any} */ (api)[item[0]](...item.slice(1));
      }
    },
  };

  GLOBAL.palabre = api;
  document.documentElement.append(host);
  colour();
  place();
  /** @type {any} */ (window).navigation?.addEventListener("navigatesuccess", place);
  addEventListener("popstate", place);
  api.push(...queue);
  host.dispatchEvent(new CustomEvent("palabre:ready", { bubbles: true, composed: true }));
  if (wasOpen() || "open" in script.dataset) load().then((element) => element?.open(false));

  /** @param {string} method @param {unknown[]} values */
  async function call(method, ...values) {
    button.setAttribute("aria-busy", "true");
    const element = await load();
    button.removeAttribute("aria-busy");
    say(element ? "" : words.failed, true);
    return element?.[method](...values);
  }

  /** @returns {Promise<any>} the element; null when the server does not answer */
  function load() {
    // Browsers remember an import that failed: the next try asks for another address.
    app ??= import(`${base}/widget/app.js${failed}`).then(() => host, () => {
      failed = `?${Date.now()}`;
      return (app = null);
    });
    return app;
  }

  /** @param {string} text @param {boolean} seen */
  function say(text, seen) {
    news.classList.toggle("seen", seen);
    news.textContent = text;
  }

  /** @param {number} count */
  function name(count) {
    badge.textContent = String(count);
    badge.hidden = !count;
    button.setAttribute("aria-label", `${words.open}${count ? ` (${count})` : ""}`);
    button.title = words.open;
  }

  /** The brand's colour, and black or white on it, whichever reads better. */
  function colour() {
    const rule = /** @type {CSSStyleRule} */ (sheet.cssRules[0]).style;
    const set = (/** @type {string} */ name, /** @type {string} */ value) => rule.setProperty(`--${name}`, value);
    const { accent, radius } = host.dataset;
    const known = theme();
    set("accent", accent ?? `var(--palabre-accent, ${known.accent ?? "#2f6f5e"})`);
    set("radius", radius ? `${parseFloat(radius)}px` : `var(--palabre-radius, ${known.radius ?? 14}px)`);
    set("font", host.dataset.font || getComputedStyle(document.body ?? document.documentElement).fontFamily);
    const parts = (getComputedStyle(button).backgroundColor.match(/[\d.]+/g) ?? []).map((part) => (Number(part) / 255) ** 2.2);
    const [red = 0, green = 0, blue = 0] = parts;
    set("on-accent", 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.183 ? "#000" : "#fff");
  }

  /** How the site looked when this visitor last opened the chat. @returns {{accent?: string, radius?: number}} */
  function theme() {
    try {
      return JSON.parse(localStorage.getItem(`palabre:${base}:${host.dataset.site}:theme`) ?? "{}");
    } catch {
      return {};
    }
  }

  /** Whether the brand wants the chat here. */
  function place() {
    const { include, exclude } = host.dataset;
    const here = (!include || matches(include)) && !(exclude && matches(exclude));
    host.toggleAttribute("data-away", !here);
  }

  /** Paths apart by commas; `*` stands for anything.
   * @param {string} globs */
  function matches(globs) {
    const exact = (/** @type {string} */ glob) => glob.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
    return globs.split(",").some((glob) => new RegExp(`^${exact(glob)}$`).test(location.pathname));
  }

  /** It was open on the page before this one. Not on a phone, where it would cover the page. */
  function wasOpen() {
    try {
      return innerWidth > 480 && sessionStorage.getItem(`palabre:${base}:${host.dataset.site}`) === "open";
    } catch {
      return false;
    }
  }

  /** @param {string} tag @param {string} className */
  function make(tag, className) {
    return Object.assign(document.createElement(tag), { className });
  }

  function drawing() {
    const svg = document.createElementNS(SVG, "svg");
    const path = document.createElementNS(SVG, "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", ICON);
    svg.append(path);
    return svg;
  }
})();
