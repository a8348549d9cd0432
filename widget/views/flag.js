/** Flagging a message: why, a note if one likes, done. */

import { h } from "./dom.js";

/** @import {Panel} from "./panel.js" */
/** @import {FlagReason, Message} from "../types.js" */

/** @type {FlagReason[]} */
const REASONS = ["insult", "wrong_or_dangerous_advice", "advertising", "personal_data", "illegal", "distress", "other"];

/** @param {Panel} panel @param {Message} message */
export function showFlag(panel, message) {
  const { words, client, sheet } = panel;
  const wrong = h("p", { class: "wrong", role: "alert" });
  const note = h("textarea", { name: "note", rows: 2, maxlength: 500, id: "palabre-note", dir: "auto" });
  const reasons = REASONS.map((value) => h("label", { class: "radio" }, h("input", { type: "radio", name: "reason", value }), words.say(value)));
  /** @param {Event} event */
  const submit = async (event) => {
    event.preventDefault();
    const reason = new FormData(form).get("reason");
    wrong.textContent = reason ? "" : words.say("flagChoose");
    if (!reason) return;
    await panel.try(async () => {
      await client.ask({ type: "flag", message: message.id, reason, note: note.value.trim() || undefined });
      panel.notify(words.say("flagDone"));
    });
    sheet.hide();
  };
  const form = h("form", { class: "flag-form", onsubmit: submit },
    h("blockquote", { dir: "auto" }, h("bdi", {}, message.author?.pseudonym ?? ""), h("p", {}, (message.text ?? "").slice(0, 240))),
    h("p", { class: "faint" }, words.say("flagIntro")),
    h("fieldset", {}, h("legend", { class: "unseen" }, words.say("flagTitle")), ...reasons),
    h("label", { for: "palabre-note" }, words.say("flagNote")), note, wrong,
    h("button", { type: "submit", class: "main-button" }, words.say("flagSend")));
  sheet.show(words.say("flagTitle"), form);
}
