/** Making elements. Text is always text: nothing here, or anywhere in the widget, parses HTML. */

const SVG = "http://www.w3.org/2000/svg";

/** Strokes on a 24 × 24 grid. */
const ICONS = {
  close: "M6 6l12 12M18 6L6 18",
  back: "M15 5l-7 7 7 7",
  down: "M6 10l6 6 6-6",
  send: "M12 19V5M6 11l6-6 6 6",
  reply: "M10 7L4 12l6 5M4 12h9a7 7 0 0 1 7 7",
  thank: "M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  flag: "M6 21V4h11l-2 4 2 4H6",
  edit: "M4 20h4L19 9l-4-4L4 16z",
  delete: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  stop: "M12 7v6M12 16.5h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  question: "M9.3 9.2a2.8 2.8 0 1 1 4.2 2.5c-1 .6-1.5 1.1-1.5 2.3M12 17.2h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  tick: "M5 12.5l4.5 4.5L19 7.5",
  tree: "M12 21v-8M12 16l-3.5-2.5M12 14.5l3-2.5M8 14a4 4 0 0 1-1.5-7.7A5.5 5.5 0 0 1 17.3 6 4.200 4.200 0 0 1 16 14z",
  retry: "M19 12a7 7 0 1 1-2-5l2 2M19 4v5h-5",
};

/** @typedef {keyof typeof ICONS} Icon */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [props] `onclick` and the like are listeners, `true` is a bare attribute, false and undefined are left out
 * @param {(Node | string | false | null | undefined)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  if (tag === "button") node.setAttribute("type", "button");
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false && value !== null) node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child) node.append(child);
  return node;
}

/** A picture beside words, or inside a button with a name: never alone.
 * @param {Icon} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon i-${name}`);
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** @param {Icon} name @param {string} label @param {(event: Event) => void} onclick @param {Record<string, any>} [props] */
export const iconButton = (name, label, onclick, props = {}) =>
  h("button", { "aria-label": label, title: label, onclick, ...props, class: `quiet ${props.class ?? ""}` }, icon(name));

/** Whether the visitor points with a finger. */
export const touch = () => matchMedia("(hover: none)").matches;
