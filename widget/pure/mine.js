/** What this visitor alone sees: own held, rejected and removed messages, and what became of own flags. */

/** @import {Frame, Own, OwnFlag, Unsent} from "../types.js" */

export class Mine {
  /** @type {Own[]} */
  messages = [];
  /** @type {OwnFlag[]} */
  flags = [];

  /** The server always sends the whole list.
   * @param {Frame} frame `mine` */
  replace(frame) {
    const looks = new Map(this.messages.map((item) => [item.id, item.look]));
    this.messages = (frame.messages ?? []).map((/** @type {Own} */ item) => ({ ...item, look: item.look ?? looks.get(item.id) }));
    this.flags = frame.flags ?? [];
  }

  /** An ack tells it before the list does.
   * @param {Frame} ack @param {Unsent} entry */
  settled(ack, entry) {
    const { id, state } = ack.message;
    if (this.messages.some((item) => item.id === id)) return;
    const { cid, room, text, at, reply_to, question } = entry;
    const { reason, look, spans, offer } = ack;
    this.messages.push({ id, cid, room, text, at, reply_to, question, state, reason, look, spans, offer });
  }

  /** @param {string} id of a message @returns {string | undefined} what became of one's flag */
  flag(id) {
    return this.flags.find((flag) => flag.message === id)?.state;
  }
}
