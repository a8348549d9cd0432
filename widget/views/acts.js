/** What can be done with a message: beside it for the pointer, in its menu for everyone. */

import { h, iconButton } from "./dom.js";
import { showFlag } from "./flag.js";
import { openMenu } from "./menu.js";

/** @import {Choice} from "./menu.js" */
/** @import {Panel} from "./panel.js" */
/** @import {Message, Row} from "../types.js" */

const EDITABLE = 15 * 60_000;

/** @param {Row} row @param {Panel} panel */
export function acts(row, panel) {
  const { words } = panel;
  const other = row.kind === "message" && !row.own;
  const more = iconButton("more", words.say("more"), () => messageMenu(panel, row, more), { "aria-haspopup": "menu", tabindex: -1 });
  return h("div", { class: "acts" },
    other && iconButton("thank", words.say("thank"), () => thank(panel, row), { "aria-pressed": row.thanked, tabindex: -1 }),
    row.kind === "message" && mayAnswer(panel, row.message) && iconButton("reply", words.say("reply"), () => panel.foot.composer.reply(row.message), { tabindex: -1 }),
    more);
}

/** @param {Panel} panel @param {Row} row @param {HTMLElement} anchor */
export function messageMenu(panel, row, anchor) {
  const choices = row.kind === "message" ? ofMessage(panel, row, anchor) : row.kind === "own" ? ofOwn(panel, row, anchor) : [];
  if (choices.length) openMenu(panel, anchor, choices);
}

/** @param {Panel} panel @param {Extract<Row, {kind: "message"}>} row @param {HTMLElement} anchor @returns {(Choice | false)[]} */
function ofMessage(panel, row, anchor) {
  const { words, client, foot } = panel;
  const { message, own } = row;
  const young = Date.now() - message.at < EDITABLE;
  return [
    mayAnswer(panel, message) && { label: words.say("reply"), icon: "reply", run: () => foot.composer.reply(message) },
    !own && { label: words.say(row.thanked ? "thanked" : "thank"), icon: "thank", checked: row.thanked || undefined, run: () => thank(panel, row) },
    { label: words.say("copy"), icon: "copy", run: () => copy(panel, message.text ?? "") },
    own && young && client.online && { label: words.say("edit"), icon: "edit", run: () => foot.composer.edit(message) },
    own && { label: words.say("delete"), icon: "delete", harm: true, run: () => remove(panel, message.id, anchor) },
    !own && !row.flag && { label: words.say("flag"), icon: "flag", run: () => showFlag(panel, message) },
  ];
}

/** @param {Panel} panel @param {Extract<Row, {kind: "own"}>} row @param {HTMLElement} anchor @returns {(Choice | false)[]} */
function ofOwn(panel, { item }, anchor) {
  const { words } = panel;
  return [
    { label: words.say("takeBack"), icon: "edit", run: () => panel.foot.composer.mend(item) },
    { label: words.say("copy"), icon: "copy", run: () => copy(panel, item.text) },
    item.state !== "deleted" && { label: words.say("delete"), icon: "delete", harm: true, run: () => remove(panel, item.id, anchor) },
  ];
}

/** In a restricted room one answers in one's own conversations; helpers and above answer everywhere.
 * @param {Panel} panel @param {Message} message */
export function mayAnswer({ client }, message) {
  const { mode = "open" } = client.info ?? {};
  if (mode === "read-only" || client.site?.level === "closed") return false;
  return mode === "open" || client.ranked || client.room.root(message).author?.id === client.visitor?.id;
}

/** @param {Panel} panel @param {Extract<Row, {kind: "message"}>} row */
export const thank = (panel, row) => panel.try(() => panel.client.thank(row.message, row.thanked));

/** @param {Panel} panel @param {string} text */
function copy(panel, text) {
  panel.try(async () => {
    await navigator.clipboard.writeText(text);
    panel.notify(panel.words.say("copied"));
  });
}

/** @param {Panel} panel @param {string} message @param {HTMLElement} anchor */
function remove(panel, message, anchor) {
  const { words, client } = panel;
  openMenu(panel, anchor, [
    { label: words.say("cancel"), run: () => undefined },
    { label: words.say("delete"), icon: "delete", harm: true, run: () => panel.try(() => client.ask({ type: "delete", message })) },
  ], words.say("deleteAsk"));
}
