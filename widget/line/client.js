/** Everything a visitor can do, and everything this widget knows. No DOM: the views draw what is here. */

import { Mine } from "../pure/mine.js";
import { Outbox } from "../pure/outbox.js";
import { Room } from "../pure/room.js";
import { frames, refuse } from "./frames.js";
import { Line } from "./line.js";

/** @import {Keep} from "../pure/keep.js" */
/** @import {Config, Frame, Kind, Message, RoomInfo, SiteInfo, Unsent, Visitor} from "../types.js" */

/** @typedef {(kind: Kind, detail?: any) => void} Tell */
/** @typedef {{resolve: (frame: Frame) => void, reject: (error: {code: string, message: string}) => void}} Answer */

const RANKS = ["helper", "moderator", "manager", "owner", "agent"];

export class Client {
  /** @type {Visitor | null} */
  visitor = null;
  /** @type {SiteInfo | null} */
  site = null;
  /** @type {string[]} */
  features = [];
  /** @type {RoomInfo[]} */
  rooms = [];
  /** @type {Map<string, Room>} */
  stores = new Map();
  /** @type {Map<string, number>} */
  presence = new Map();
  mine = new Mine();
  slug = "";
  /** @type {Map<string, Answer>} commands that wait for their answer, by cid */
  answers = new Map();
  /** @type {Map<string, string>} own messages seen before their ack: cid → id */
  twins = new Map();
  /** @type {Set<string | undefined>} cids of what this page sent: a refused text goes back to where it was typed */
  typed = new Set();

  /** @param {Config} config @param {Keep} keep @param {Tell} tell */
  constructor(config, keep, tell) {
    this.config = config;
    this.keep = keep;
    this.tell = tell;
    this.outbox = new Outbox(keep);
    this.line = new Line(`${config.base.replace(/^http/, "ws")}/v1/socket`, {
      hello: () => this.#hello(),
      frame: (frame) => Object.hasOwn(frames, frame.type) && frames[frame.type]?.(this, frame),
      moved: () => this.#moved(),
    });
  }

  /** @returns {Room} the room on screen */
  get room() {
    return this.store(this.slug);
  }

  /** @returns {RoomInfo | undefined} */
  get info() {
    return this.rooms.find((info) => info.room === this.slug);
  }

  get online() {
    return this.line.state === "online";
  }

  /** Helpers and above may answer everywhere. */
  get ranked() {
    return RANKS.includes(this.visitor?.role ?? "");
  }

  /** Whether the first message should ask for a pseudonym. */
  get nameless() {
    return this.visitor !== null && !this.visitor.named && !this.keep.get("named");
  }

  /** @returns {Set<string>} */
  get thanked() {
    return new Set(this.keep.get("thanked") ?? []);
  }

  /** @returns {string[]} ids of own messages that were said another way */
  get replaced() {
    return this.keep.get("replaced") ?? [];
  }

  /** @param {string} slug */
  store(slug) {
    const room = this.stores.get(slug) ?? new Room();
    this.stores.set(slug, room);
    return room;
  }

  /** Goes to another room, and stays in the ones already entered.
   * @param {string} slug */
  enter(slug) {
    this.slug = slug;
    this.keep.set("room", slug);
    this.join(slug);
    this.tell("state");
    this.tell("log");
  }

  /** @param {string} slug */
  join(slug) {
    const { known } = this.store(slug);
    this.line.send({ type: "join", room: slug, ...(known && { after: known }) });
  }

  /** Keeps the message, then sends it: what was typed is never lost.
   * @param {{text: string, reply_to?: string, question?: boolean, replaces?: string}} draft */
  send(draft) {
    const entry = { cid: cid(), room: this.slug, at: Date.now(), ...draft };
    this.outbox.add(entry);
    this.deliver(entry);
    this.tell("log");
  }

  /** @param {Unsent} entry */
  deliver(entry) {
    const { cid, room, text, reply_to, question, replaces } = entry;
    if (!this.store(room).joined) return;
    this.typed.add(cid);
    if (replaces) this.#replace(entry);
    else this.line.send({ type: "send", cid, room, text, reply_to, question });
  }

  /** The old message goes first, so that both are never there; what is new is kept here until it has arrived.
   * @param {Unsent} entry */
  async #replace(entry) {
    const { cid, replaces } = entry;
    const { code, ...error } = await this.ask({ type: "delete", message: replaces }).catch((error) => error);
    if (code === "offline") return;
    if (code && code !== "not_found") return refuse(this, { code, ...error }, entry);
    this.keep.set("replaced", [...this.replaced, replaces].slice(-50));
    this.outbox.change(cid, { replaces: undefined });
    const next = this.outbox.get(cid);
    if (next) this.deliver(next);
  }

  /** What this page sent and the server refused. */
  giveBack() {
    for (const item of this.mine.messages) if (this.typed.delete(item.cid) && item.state === "rejected") this.tell("refused", item);
  }

  /** @param {string} slug */
  flush(slug) {
    for (const entry of this.outbox.due(slug)) this.deliver(entry);
  }

  /** Sends again what was refused: a new message, for the server has settled the old one.
   * @param {Unsent} entry */
  retry(entry) {
    const { text, reply_to, question, replaces } = entry;
    this.outbox.drop(entry.cid);
    this.send({ text, reply_to, question, replaces });
  }

  /** @param {string} cid */
  discard(cid) {
    this.outbox.drop(cid);
    this.tell("log");
  }

  /** @param {object} command with its `type`
   * @returns {Promise<Frame>} the answer; rejected with `{code, message}` */
  ask(command) {
    const id = cid();
    return new Promise((resolve, reject) => {
      if (this.line.send({ ...command, cid: id })) this.answers.set(id, { resolve, reject });
      else reject({ code: "offline", message: "" });
    });
  }

  /** @param {string} pseudonym */
  async rename(pseudonym) {
    if (pseudonym !== this.visitor?.pseudonym) await this.ask({ type: "profile", pseudonym });
    this.keep.set("named", true);
    if (this.visitor) this.visitor = { ...this.visitor, pseudonym, named: true };
    this.tell("state");
  }

  /** @param {Message} message @param {boolean} undo */
  async thank(message, undo) {
    await this.ask({ type: "thank", message: message.id, ...(undo && { undo }) });
    const thanked = this.thanked;
    undo ? thanked.delete(message.id) : thanked.add(message.id);
    this.keep.set("thanked", [...thanked].slice(-300));
    this.tell("log");
  }

  /** Tells the others that one is writing. */
  typing() {
    this.line.send({ type: "typing", room: this.slug });
  }

  /** The page of messages above the first known one. */
  older() {
    return this.ask({ type: "history", room: this.slug, before: this.room.messages[0]?.seq ?? 1 });
  }

  /** What is still to be shown as on its way: not what is already in the log.
   * @returns {Unsent[]} */
  get unsent() {
    return this.outbox.of(this.slug).filter(({ cid }) => !this.twins.has(cid));
  }

  forgetRooms() {
    this.stores.clear();
    this.mine = new Mine();
  }

  /** Forgets this visitor in this browser, and begins anew. */
  logout() {
    this.keep.forget();
    this.config.identity = undefined;
    this.restart();
  }

  /** Says hello again: another identity or language. */
  restart() {
    this.line.close();
    this.forgetRooms();
    this.visitor = null;
    this.line.open();
    this.tell("log");
  }

  /** The brand's word about this person was not believed, or has run out: come in without it rather than not at all. */
  withoutIdentity() {
    if (!this.config.identity) return;
    this.config.identity = undefined;
    this.line.greet();
  }

  #hello() {
    const { site, identity, lang } = this.config;
    return { site, identity, lang, token: this.keep.get("token") ?? undefined, page: location.origin + location.pathname };
  }

  #moved() {
    if (!this.online) {
      for (const room of this.stores.values()) room.joined = false;
      for (const { reject } of this.answers.values()) reject({ code: "offline", message: "" });
      this.answers.clear();
      this.presence.clear();
    }
    this.tell("state");
    this.tell("log");
  }
}

/** 128 random bits. randomUUID would need a secure page, and some brands' pages are not. */
function cid() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
