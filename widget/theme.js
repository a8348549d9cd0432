/** Puts the brand's accent, radius, font and scheme on the element, with contrast corrected where text needs it. */

import { css, ink, mix, parse, readable } from "./pure/colour.js";

/** @import {Theme} from "./types.js" */
/** @import {Colour} from "./pure/colour.js" */

/** The grounds on which the accent is used as ink: light and dark, tinted with the accent itself.
 * @type {[Colour, Colour]} */
const GROUNDS = [[243, 243, 240], [39, 39, 37]];
const TINT = 0.16;

/** @param {HTMLElement} host @param {CSSStyleSheet} sheet whose first rule is for what wears the theme @param {Theme} theme */
export function paint(host, sheet, theme) {
  const rule = /** @type {CSSStyleRule} */ (sheet.cssRules[0]).style;
  const set = (/** @type {string} */ name, /** @type {string} */ value) => rule.setProperty(name, value);
  const accent = colour(host, theme.accent);
  if (accent) {
    const [light, dark] = GROUNDS.map((ground) => css(readable(accent, mix(ground, accent, TINT))));
    set("--accent", css(accent));
    set("--on-accent", css(ink(accent)));
    set("--ink-light", light ?? "");
    set("--ink-dark", dark ?? "");
  }
  if (theme.radius !== undefined) set("--radius", `${parseFloat(String(theme.radius)) || 0}px`);
  set("--font", theme.font || getComputedStyle(document.body).fontFamily || "system-ui");
  set("color-scheme", theme.scheme === "light" || theme.scheme === "dark" ? theme.scheme : "light dark");
}

/** What the browser makes of a colour in any notation; nothing if it is none.
 * @param {HTMLElement} host @param {string} [text] */
function colour(host, text) {
  if (!text || !CSS.supports("color", text)) return null;
  const probe = document.createElement("i");
  probe.style.setProperty("color", text);
  host.shadowRoot?.append(probe);
  const found = parse(getComputedStyle(probe).color);
  probe.remove();
  return found;
}
