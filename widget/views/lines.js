/** One line of the log each: day, mark, message, removed message, and what its author alone sees. */

import { pieces } from "../pure/links.js";
import { alternate, without } from "../pure/marks.js";
import { acts, thank } from "./acts.js";
import { h, icon } from "./dom.js";

/** @import {Panel} from "./panel.js" */
/** @import {Icon} from "./dom.js" */
/** @import {Key, Quote, Row} from "../types.js" */

/** @template {Row["kind"]} K @typedef {Extract<Row, {kind: K}>} Of */

/** @param {Row} row @param {Panel} panel @returns {HTMLElement} */
export function drawLine(row, panel) {
  switch (row.kind) {
    case "day": return h("p", { class: "day" }, h("span", {}, panel.words.day(row.at, Date.now())));
    case "fresh": return h("p", { class: "day new" }, h("span", {}, panel.words.say("fresh")));
    case "gone": return h("p", { class: row.mine ? "gone own" : "gone" }, panel.words.say(row.mine ? "goneMine" : "gone", { n: row.count }));
    case "message": return message(row, panel);
    case "own": return own(row, panel);
    case "unsent": return unsent(row, panel);
  }
}

/** @param {Of<"message">} row @param {Panel} panel */
function message(row, panel) {
  const { words } = panel;
  const { author, text = "", question, at } = row.message;
  const name = row.own ? words.say("you") : author?.pseudonym ?? "";
  const kind = ["line", row.own && "own", row.first && "first", row.last && "last"].filter(Boolean).join(" ");
  return h(
    "article",
    { class: kind, tabindex: -1, "aria-label": `${words.say("said", { name, text })} ${words.when(at, Date.now())}` },
    row.first && who(row, panel, name),
    h("div", { class: "body" },
      h("div", { class: "bubble", part: row.own ? "bubble own" : "bubble" }, quote(row.quote, panel), question && mark(words.say("question")), said(row, panel)),
      acts(row, panel)),
    footer(row, panel),
  );
}

/** @param {Of<"message">} row @param {Panel} panel @param {string} name */
function who({ message: { author, at }, own }, { words }, name) {
  return h("header", { class: "who" },
    h("bdi", { class: own ? "unseen" : "name" }, name),
    role(author?.role, words),
    h("time", { datetime: new Date(at).toISOString(), title: words.full.format(at) }, words.time(at)));
}

/** @param {string | undefined} role @param {Panel["words"]} words */
function role(role, words) {
  const key = role === "helper" || role === "moderator" ? role : "staff";
  return role && role !== "visitor" && h("span", { class: `badge ${key}` }, words.say(key));
}

/** @param {string} word */
const mark = (word) => h("p", { class: "question" }, icon("question"), word);

/** @param {Of<"message">} row @param {Panel} panel */
function said({ message: { text, aside_until: aside } }, { words }) {
  return text === undefined || (aside ?? 0) > Date.now() ? h("p", { class: "text faint" }, words.say("aside")) : words_(text);
}

/** A person's text: text nodes, and links made of text nodes.
 * @param {string} text */
function words_(text) {
  return h("p", { class: "text", dir: "auto" }, ...pieces(text).map((piece) => (typeof piece === "string" ? piece
    : h("a", { href: piece.href, target: "_blank", rel: "noopener nofollow ugc" }, piece.label))));
}

/** @param {Quote | undefined} quoted @param {Panel} panel */
function quote(quoted, panel) {
  return quoted && h("button", { class: "quote", onclick: () => panel.log.jump(quoted.id) },
    h("span", { class: "quoted" }, panel.words.say(quoted.name ? "replyTo" : "replyToOlder", { name: quoted.name })), quoted.text && h("span", { class: "excerpt", dir: "auto" }, quoted.text));
}

/** @param {Of<"message">} row @param {Panel} panel */
function footer(row, panel) {
  const { words, client } = panel;
  const { id, thanks = 0, edited, published, at } = row.message;
  const notes = [
    edited && words.say("edited"),
    published && words.say("publishedLate", { wrote: words.when(at, published), published: words.when(published, Date.now()) }),
    row.flag && words.say(/** @type {Key} */ ({ upheld: "flagUpheld", dismissed: "flagDismissed" }[row.flag] ?? "flagged")),
  ].filter((note) => typeof note === "string");
  const answered = () => client.room.messages.find((one) => one.reply_to === id && one.state !== "deleted");
  if (!thanks && !row.answers && !notes.length) return null;
  return h("footer", { class: "meta" },
    thanks > 0 && h("button", { class: "chip", disabled: row.own, "aria-pressed": row.thanked, "aria-label": words.say("thanks", { n: thanks }), onclick: () => thank(panel, row) }, icon("thank"), String(thanks)),
    row.answers > 0 && h("button", { class: "chip", onclick: () => panel.log.jump(answered()?.id ?? id) }, icon("reply"), words.say("answers", { n: row.answers })),
    ...notes.map((note) => h("span", { class: "note" }, note)));
}

/** @param {Of<"own">} row @param {Panel} panel */
function own({ item, quote: quoted }, panel) {
  const { words, client } = panel;
  const held = item.state === "held";
  const edited = client.room.get(item.id) && !item.decided;
  const title = words.say(held ? (edited ? "heldEdit" : "held") : item.state === "rejected" ? "rejected" : "removed");
  const look = held ? item.look ?? client.site?.staff_look?.when : "";
  return h("article", { class: `line own first last apart ${item.state}`, tabindex: -1, "aria-label": `${title}: ${item.text}` },
    h("div", { class: "body" }, h("div", { class: "bubble", part: "bubble own" }, quote(quoted, panel), item.spans ? marked(item) : words_(item.text)), acts({ kind: "own", key: item.id, item }, panel)),
    status(held ? "clock" : "stop", title, [item.reason, look],
      item.offer === "without_name" && link(words.say("withoutName"), () => { client.send(nameless(item)); panel.foot.composer.settled(item.id); }),
      (!held || item.spans !== undefined) && link(words.say(held ? "mend" : "takeBack"), () => panel.foot.composer.mend(item))));
}

/** @param {Of<"own">["item"]} item */
const nameless = ({ id, text, spans, reply_to, question }) => ({ text: without(text, spans), reply_to, question, replaces: id });

/** @param {Of<"own">["item"]} item */
const marked = ({ text, spans }) =>
  h("p", { class: "text", dir: "auto" }, ...alternate(text, spans).map((part, place) => (place % 2 ? h("mark", {}, part) : part)));

/** @param {Of<"unsent">} row @param {Panel} panel */
function unsent({ entry, online, quote: quoted }, panel) {
  const { words, client } = panel;
  const stale = client.outbox.stale(entry);
  const failed = Boolean(entry.error) || stale;
  const key = stale ? "tooOld" : entry.error ? "notSent" : !online ? "unsent" : entry.until ? "waiting" : "sending";
  const title = words.say(key);
  return h("article", { class: `line own first last unsent ${failed ? "failed" : ""}`, tabindex: -1, "aria-label": `${title}: ${entry.text}` },
    h("div", { class: "body" }, h("div", { class: "bubble", part: "bubble own" }, quote(quoted, panel), entry.question && mark(words.say("question")), words_(entry.text))),
    status(failed ? "stop" : "clock", title, [entry.error],
      ...(failed ? [
        link(words.say("retry"), () => client.retry(entry)),
        link(words.say("copy"), () => panel.try(() => navigator.clipboard.writeText(entry.text))),
        link(words.say("takeBack"), () => takeBack(entry, panel)),
      ] : [])));
}

/** Its line goes, so its text is then in the composer alone.
 * @param {Of<"unsent">["entry"]} entry @param {Panel} panel */
function takeBack(entry, { client, foot }) {
  client.discard(entry.cid);
  foot.composer.mend({ ...entry, id: entry.replaces, state: "held", text: "" }, entry.text);
}

/** A sign and words, never colour alone.
 * @param {Icon} sign @param {string} title @param {(string | undefined)[]} why @param {(Node | false)[]} buttons */
function status(sign, title, why, ...buttons) {
  return h("footer", { class: "status" }, icon(sign),
    h("div", {}, h("strong", {}, title), ...why.filter(Boolean).map((text) => h("p", { dir: "auto" }, text)),
      buttons.some(Boolean) && h("div", { class: "row" }, ...buttons)));
}

/** @param {string} label @param {() => void} onclick */
const link = (label, onclick) => h("button", { class: "link", onclick }, label);
