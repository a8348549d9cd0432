/** A short list of choices beside a button: arrows move, Enter chooses, Esc or a press outside leaves. */

import { h, icon } from "./dom.js";

/** @import {Icon} from "./dom.js" */
/** @import {Panel} from "./panel.js" */
/** @typedef {{label: string, icon?: Icon, checked?: boolean, harm?: boolean, run: () => void}} Choice */

/** @param {Panel} panel @param {HTMLElement} anchor @param {(Choice | false)[]} choices @param {string} [title] */
export function openMenu(panel, anchor, choices, title) {
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", "aria-label": title, onkeydown: (/** @type {KeyboardEvent} */ event) => move(event, leave) },
    title && h("p", { class: "menu-title", role: "presentation" }, title));
  const back = /** @type {ShadowRoot} */ (panel.el.getRootNode()).activeElement;
  // Focus goes back where it was; what was chosen may then move it on.
  const leave = () => {
    menu.hidePopover();
    panel.refocus(back);
  };
  menu.append(...choices.filter((choice) => choice !== false).map((choice) => item(choice, () => {
    leave();
    choice.run();
  })));
  menu.addEventListener("toggle", (event) => /** @type {ToggleEvent} */ (event).newState === "closed" && menu.remove());
  panel.el.append(menu);
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  /** @type {HTMLElement | null} */ (menu.querySelector("button"))?.focus();
}

/** @param {Choice} choice @param {() => void} onclick */
function item({ label, icon: name, checked, harm }, onclick) {
  const role = checked === undefined ? "menuitem" : "menuitemradio";
  return h("button", { role, tabindex: -1, "aria-checked": checked, class: harm ? "harm" : "", onclick },
    name && icon(name), h("span", { dir: "auto" }, label), checked && icon("tick"));
}

/** Under the anchor, or above it where there is no room; never outside the window.
 * @param {HTMLElement} menu @param {DOMRect} anchor */
function place(menu, anchor) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = anchor.bottom + 4;
  const top = below + height > innerHeight - 8 ? Math.max(8, anchor.top - height - 4) : below;
  const left = Math.min(Math.max(8, anchor.left + anchor.width / 2 > innerWidth / 2 ? anchor.right - width : anchor.left), innerWidth - width - 8);
  menu.style.setProperty("top", `${top}px`);
  menu.style.setProperty("left", `${Math.max(8, left)}px`);
}

/** @param {KeyboardEvent} event @param {() => void} left */
function move(event, left) {
  const menu = /** @type {HTMLElement} */ (event.currentTarget);
  const items = [...menu.querySelectorAll("button")];
  const here = items.findIndex((button) => button.matches(":focus"));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    left();
  } else if (to !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }
}
