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

/** The marked parts, each once.
 * @param {string} text @param {[number, number][]} [spans] */
export const hits = (text, spans) => [...new Set(alternate(text, spans).filter((_, place) => place % 2))];
