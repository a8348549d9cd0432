/** Contrast arithmetic (WCAG 2.2), so that any brand colour stays readable. Colours are [red, green, blue], 0–255. */

/** @typedef {[number, number, number]} Colour */

/** @type {Colour} */
export const WHITE = [255, 255, 255];
/** @type {Colour} */
export const BLACK = [0, 0, 0];

/** Reads what getComputedStyle gives: `rgb(…)`, or `color(srgb …)` with parts of one.
 * @param {string} computed
 * @returns {Colour | null} */
export function parse(computed) {
  const [red, green, blue] = (computed.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = computed.startsWith("color(srgb") ? 255 : 1;
  return computed.startsWith("rgb") || scale === 255 ? [red * scale, green * scale, blue * scale] : null;
}

/** @param {Colour} colour */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue);
}

/** @param {Colour} one @param {Colour} other @returns {number} 1 to 21 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (Number(light) + 0.05) / (Number(dark) + 0.05);
}

/** Black or white, whichever reads better on this colour: one of them always reaches 4.5:1.
 * @param {Colour} colour */
export const ink = (colour) => (contrast(colour, WHITE) >= 4.5 ? WHITE : contrast(colour, BLACK) >= contrast(colour, WHITE) ? BLACK : WHITE);

/** The same colour, moved towards black or white just as far as text on this ground needs.
 * @param {Colour} colour @param {Colour} ground @param {number} [least]
 * @returns {Colour} */
export function readable(colour, ground, least = 4.5) {
  const end = luminance(ground) > 0.18 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(colour, end, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return end;
}

/** @param {Colour} colour @param {Colour} end @param {number} share of the end, 0–1 @returns {Colour} */
export function mix(colour, end, share) {
  const part = (/** @type {0|1|2} */ i) => Math.round(colour[i] * (1 - share) + end[i] * share);
  return [part(0), part(1), part(2)];
}

/** @param {Colour} colour */
export const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;
