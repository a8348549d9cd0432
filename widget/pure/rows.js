/** Turns what is known of a room into the lines of the log, top to bottom. Pure: the log only draws them. */

/** @import {Mine} from "./mine.js" */
/** @import {Room} from "./room.js" */
/** @import {Message, Own, Quote, Row, Unsent} from "../types.js" */

const GROUP = 5 * 60_000;
const EXCERPT = 90;

/**
 * @typedef {object} Known
 * @property {string} slug
 * @property {Room} room
 * @property {Mine} mine
 * @property {Unsent[]} unsent
 * @property {(string | undefined)[]} replaced ids of own messages whose text is elsewhere: said another way, or being mended
 * @property {string} me
 * @property {boolean} online
 * @property {number} fresh seq after which everything is new to this visitor; 0: say nothing
 * @property {Set<string>} thanked
 * @property {string} you how the visitor is called to themselves
 */

/** @typedef {{row: Row, at: number}} Placed */

/** @param {Known} known @returns {Row[]} */
export function rows(known) {
  const replaced = [...known.replaced, ...known.unsent.map((entry) => entry.replaces)];
  const own = known.mine.messages.filter((item) => item.room === known.slug && !replaced.includes(item.id)).sort((a, b) => a.at - b.at);
  const answers = count(known.room.messages);
  const hidden = new Set(own.map((item) => item.id));
  const shown = known.room.messages.filter((message) => !hidden.has(message.id));
  const from = known.room.more ? known.room.messages[0]?.at ?? 0 : 0;
  return arrange([
    ...merge(
      shown.map((message) => ({ row: messageRow(known, message, answers), at: message.published ?? message.at })),
      own.filter((item) => item.at >= from).map((item) => ({ row: ownRow(known, item), at: item.at })),
    ),
    ...known.unsent.map((entry) => ({ row: unsentRow(known, entry), at: entry.at })),
  ], known);
}

/** The room's order stays as it is; what its author alone sees goes where its time says.
 * @param {Placed[]} messages @param {Placed[]} own @returns {Placed[]} */
function merge(messages, own) {
  /** @type {Placed[]} */
  const all = [];
  let next = 0;
  for (const placed of messages) {
    for (let item = own[next]; item && item.at < placed.at; item = own[next]) {
      all.push(item);
      next += 1;
    }
    all.push(placed);
  }
  return [...all, ...own.slice(next)];
}

/** Adds the day marks and the "new" mark, and groups what one person says in a row.
 * @param {Placed[]} all @param {Known} known @returns {Row[]} */
function arrange(all, known) {
  /** @type {Row[]} */
  const lines = [];
  let today = "";
  let fresh = known.fresh > 0;
  for (const { row, at } of all) {
    const day = new Date(at).toDateString();
    if (day !== today) lines.push({ kind: "day", key: (today = day), at });
    if (fresh && row.kind === "message" && row.message.seq > known.fresh && !row.own) {
      lines.push({ kind: "fresh", key: "fresh" });
      fresh = false;
    }
    if (!joins(lines.at(-1), row)) lines.push(row);
  }
  return lines;
}

/** Groups a row with the line before it. @returns {boolean} whether it melted into that line
 * @param {Row | undefined} before @param {Row} row */
function joins(before, row) {
  if (before?.kind === "gone" && row.kind === "gone" && before.mine === row.mine) {
    before.count += 1;
    return true;
  }
  if (before?.kind === "message" && row.kind === "message" && together(before.message, row.message)) {
    before.last = false;
    row.first = false;
  }
  return false;
}

/** @param {Message} one @param {Message} next */
function together(one, next) {
  return one.author?.id === next.author?.id && (next.published ?? next.at) - (one.published ?? one.at) < GROUP;
}

/** @param {Known} known @param {Message} message @param {Map<string, number>} answers @returns {Row} */
function messageRow(known, message, answers) {
  const own = message.author?.id === known.me;
  if (message.state === "deleted") return { kind: "gone", key: message.id, count: 1, mine: own };
  return {
    kind: "message", key: message.id, message, own, first: true, last: true, answers: answers.get(message.id) ?? 0,
    quote: quoteOf(known, message.reply_to), thanked: known.thanked.has(message.id), flag: known.mine.flag(message.id),
  };
}

/** @param {Known} known @param {Own} item @returns {Row} */
const ownRow = (known, item) => ({ kind: "own", key: item.id, item, quote: quoteOf(known, item.reply_to) });

/** @param {Known} known @param {Unsent} entry @returns {Row} */
const unsentRow = (known, entry) =>
  ({ kind: "unsent", key: entry.cid, entry, online: known.online, quote: quoteOf(known, entry.reply_to) });

/** @param {Known} known @param {string | undefined} id @returns {Quote | undefined} */
function quoteOf(known, id) {
  if (!id) return undefined;
  const message = known.room.get(id);
  const name = message?.author?.id === known.me ? known.you : message?.author?.pseudonym ?? "";
  return { id, name, text: (message?.text ?? "").slice(0, EXCERPT) };
}

/** @param {Message[]} messages @returns {Map<string, number>} how many answers each id has */
function count(messages) {
  const answers = new Map();
  for (const { reply_to: id, state } of messages) if (id && state !== "deleted") answers.set(id, (answers.get(id) ?? 0) + 1);
  return answers;
}
