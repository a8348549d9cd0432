/** Finds the web addresses in a text. Only http and https, and the host that is shown is the host one lands on. */

const LINK = /\bhttps?:\/\/[^\s<>"'`]+/giu;
const LABEL = 60;

/**
 * @param {string} text
 * @returns {(string | {href: string, label: string})[]} the text in order, links as records
 */
export function pieces(text) {
  /** @type {(string | {href: string, label: string})[]} */
  const found = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const typed = trim(match[0]);
    const link = address(typed);
    if (!link) continue;
    if (match.index > from) found.push(text.slice(from, match.index));
    found.push(link);
    from = match.index + typed.length;
  }
  if (from < text.length) found.push(text.slice(from));
  return found;
}

/** The end of a sentence is no part of an address; a closing bracket is if it was opened inside.
 * @param {string} typed @returns {string} */
function trim(typed) {
  const bare = typed.replace(/[.,;:!?…»”’\]}]+$/u, "");
  return bare.endsWith(")") && !bare.includes("(") ? trim(bare.slice(0, -1)) : bare;
}

/** A name and password before the host are a way to show one host and go to another: no link then.
 * @param {string} typed */
function address(typed) {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || url.username || url.password || !url.host) return null;
  const rest = (url.pathname + url.search).replace(/^\/$/, "");
  const label = url.host + rest;
  return { href: url.href, label: label.length > LABEL ? `${label.slice(0, Math.max(url.host.length, LABEL))}…` : label };
}
