/** The parts of a text that stop it, and the text without them. Spans count code points, as the server does. */

/** The text in order: at even places what is plain, at odd ones what is marked.
 * @param {string} text @param {[number, number][]} [spans] rising, apart
 * @returns {string[]} */
export function alternate(text, spans = []) {
  const signs = [...text];
  const cuts = [0, ...spans.flat(), signs.length];
  return cuts.slice(1).map((cut, place) => signs.slice(cuts[place], cut).join(""));
}

/** The text with a gap where the marked parts were.
 * @param {string} text @param {[number, number][]} [spans] */
export const without = (text, spans) =>
  alternate(text, spans).filter((_, place) => place % 2 < 1).join("…").replace(/…( *…)+/g, "…").replace(/[ ]+/g, " ").trim();

/** Long plain parts shortened, so that the marked ones are seen in a few lines.
 * @param {string[]} parts as `alternate` gives them */
export const near = (parts) => parts.map((part, place) => (place % 2 ? part : part.replace(/^(.{24}).{9,}(.{24})$/su, "$1…$2")));
