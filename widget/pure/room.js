/** One room's messages as this widget knows them: upserts by id, ordered by seq, doubles dropped. */

/** @import {Frame, Message} from "../types.js" */

/** @param {Message} message */
const change = (message) => message.changed_seq ?? message.seq;

export class Room {
  /** @type {Message[]} by rising seq */
  messages = [];
  /** The last change number known: what `join` resumes after. */
  known = 0;
  /** The highest seq that was on screen: what lies above is unread. */
  seen = 0;
  joined = false;
  /** @type {Map<string, Message>} */
  #byId = new Map();

  /** @param {string} id */
  get(id) {
    return this.#byId.get(id);
  }

  /** Whether older messages exist: seq has no holes and starts at 1. */
  get more() {
    return (this.messages[0]?.seq ?? 1) > 1;
  }

  get last() {
    return this.messages.at(-1)?.seq ?? 0;
  }

  /** How many of others' messages lie above what was on screen.
   * @param {string | undefined} me */
  unread(me) {
    return this.messages.filter(({ seq, state, author }) => seq > this.seen && state !== "deleted" && author?.id !== me).length;
  }

  /** A whole snapshot replaces all; a resume adds what changed.
   * @param {Frame} frame `joined` */
  join(frame) {
    if (frame.mode === "snapshot") {
      this.messages = [];
      this.#byId.clear();
      this.known = 0;
    }
    for (const message of frame.messages) this.upsert(message);
    this.known = Math.max(this.known, frame.head);
    this.joined = true;
  }

  /** What `message` brings while connected.
   * @param {Message} message
   * @returns {"new" | "changed" | "double"} */
  live(message) {
    this.known = Math.max(this.known, change(message));
    return this.upsert(message);
  }

  /** @param {Message} message
   * @returns {"new" | "changed" | "double"} */
  upsert(message) {
    const known = this.#byId.get(message.id);
    if (known && change(known) >= change(message)) return "double";
    this.#byId.set(message.id, message);
    if (known) this.messages[this.messages.indexOf(known)] = message;
    else this.#insert(message);
    return known ? "changed" : "new";
  }

  /** Lets the oldest go, when there are too many to keep on a page: `history` brings them back.
   * @param {number} most */
  trim(most) {
    for (const { id } of this.messages.splice(0, this.messages.length - most)) this.#byId.delete(id);
  }

  /** The message which began this one's conversation, as far back as it is known.
   * @param {Message} message @returns {Message} */
  root(message) {
    const parent = message.reply_to ? this.#byId.get(message.reply_to) : undefined;
    return parent ? this.root(parent) : message;
  }

  /** Nearly always at the end; else found from the end.
   * @param {Message} message */
  #insert(message) {
    let place = this.messages.length;
    while (place > 0 && Number(this.messages[place - 1]?.seq) > message.seq) place -= 1;
    this.messages.splice(place, 0, message);
  }
}
