/** Small helps in forms: who a block would hit while one types, a chosen file in the text field, copying. */

import { part, read } from "./page.js";

let waiting = 0;

/** @param {HTMLInputElement} field */
function preview(field) {
  clearTimeout(waiting);
  waiting = window.setTimeout(async () => {
    const place = part("hits");
    const address = `${field.dataset.preview}?${new URLSearchParams({ network: field.value })}`;
    const page = await read(address).catch(() => null);
    const told = page && part("preview", page.document);
    if (place && told) place.replaceChildren(document.adoptNode(told));
  }, 350);
}

/** @param {HTMLInputElement} field */
async function takeFile(field) {
  const file = field.files?.[0];
  const place = part("file-text");
  if (file && place instanceof HTMLTextAreaElement) place.value = await file.text();
}

/** @param {HTMLElement} button */
async function copy(button) {
  await navigator.clipboard.writeText(part(button.dataset.copy ?? "")?.textContent ?? "");
  const before = button.textContent;
  button.textContent = button.dataset.copied ?? before;
  setTimeout(() => (button.textContent = before), 2_000);
}

/** Listen on the page: parts of it come and go. */
export function startFields() {
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    if (field.dataset.preview) preview(field);
    if (field.type === "file") void takeFile(field);
  });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null;
    if (button instanceof HTMLElement) void copy(button);
  });
}
