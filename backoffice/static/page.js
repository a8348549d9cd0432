/**
 * The one way of getting anything from the server: the same pages that work without scripts, of which parts are taken over.
 */

/** @typedef {{ ok: boolean, status: number, address: string, document: Document }} Page */

/** @param {string} id @param {Document} [from] */
export function part(id, from = document) {
  return from.getElementById(id);
}

/**
 * Fetch a page. Throws what `fetch` throws when the server cannot be reached.
 * @param {string} address @param {RequestInit} [options] @returns {Promise<Page>}
 */
export async function read(address, options = {}) {
  // Quiet: what is to be said once is for the page that follows a form, not for one that is read beside it.
  const response = await fetch(address, { credentials: "same-origin", headers: { "Palabre-Quiet": "1" }, ...options });
  if (new URL(response.url).pathname.endsWith("/sign-in")) location.assign(response.url);
  const text = await response.text();
  return {
    ok: response.ok,
    status: response.status,
    address: response.url,
    document: new DOMParser().parseFromString(text, "text/html"),
  };
}

/**
 * Send a form as the browser would and follow the answer.
 * @param {HTMLFormElement} form @returns {Promise<Page>}
 */
export function send(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return read(form.action, { method: "POST", body: fields, headers: {} });
}

/**
 * Put another page's part in the place of ours. Returns the new part, or null when the page has none.
 * @param {string} id @param {Document} from
 */
export function take(id, from) {
  const fresh = part(id, from);
  const old = part(id);
  if (!fresh || !old) return null;
  old.replaceWith(document.adoptNode(fresh));
  return fresh;
}

/** What a page says in its frame: the count in the navigation, the title, what just happened. @param {Document} from */
export function takeFrame(from) {
  take("waiting", from);
  take("asked", from);
  take("list-count", from);
  document.title = from.title;
}
