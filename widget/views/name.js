/** Asking for a pseudonym: before the first message, and whenever one wants another. */

import { h } from "./dom.js";

/** @import {Panel} from "./panel.js" */

/**
 * @param {Panel} panel
 * @param {string} label of the button; `{name}` follows what is typed
 * @param {() => void} done
 */
export function nameForm(panel, label, done) {
  const { words, client } = panel;
  const wrong = h("p", { class: "wrong", id: "palabre-name-wrong", role: "alert" });
  const input = h("input", {
    name: "pseudonym", required: true, maxlength: 40, autocomplete: "nickname", spellcheck: "false", dir: "auto", id: "palabre-name",
    "aria-describedby": "palabre-name-hint palabre-name-wrong", oninput: () => follow(),
  });
  const button = h("button", { type: "submit", class: "main-button" }, "");
  const name = () => input.value.trim().replace(/\s+/g, " ");
  const follow = () => (button.textContent = label.replace("{name}", name() || "…"));
  input.value = client.visitor?.pseudonym ?? "";
  follow();
  return h(
    "form",
    { class: "name-form", novalidate: true, onsubmit: (/** @type {Event} */ event) => submit(event) },
    h("label", { for: "palabre-name" }, words.say("name")), input,
    h("p", { class: "faint", id: "palabre-name-hint" }, words.say("nameHint")), wrong, button,
  );

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    refuse(name().length < 2 ? words.say("nameEmpty") : "");
    if (wrong.textContent) return;
    button.disabled = true;
    try {
      await client.rename(name());
      done();
    } catch (error) {
      const { code, message } = /** @type {{code: string, message: string}} */ (error);
      refuse(code === "offline" ? words.say("failedOffline") : message || words.say("failed"));
    }
    button.disabled = false;
  }

  /** @param {string} why */
  function refuse(why) {
    wrong.textContent = why;
    input.setAttribute("aria-invalid", String(why !== ""));
    if (why) input.focus();
  }
}
