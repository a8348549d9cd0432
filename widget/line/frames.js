/** What each frame of the server does to what the widget knows. Unknown types are ignored. */

/** @import {Client} from "./client.js" */
/** @import {Frame, RoomInfo, Unsent} from "../types.js" */

/** Refusals after which the same message may be sent again by itself. */
const LATER = ["rate", "unavailable"];
const SOON = 5;

/** @type {Record<string, (client: Client, frame: Frame) => void>} */
export const frames = {
  welcome(client, frame) {
    const before = client.visitor?.id;
    client.visitor = frame.visitor;
    client.site = frame.site;
    client.rooms = frame.rooms;
    client.features = frame.features ?? [];
    client.keep.set("token", frame.token);
    client.keep.set("contact", frame.site.contact);
    client.keep.set("theme", frame.site.theme);
    if (before && before !== frame.visitor.id) client.forgetRooms();
    client.slug = chooseRoom(client);
    queueMicrotask(() => joinAll(client));
  },

  joined(client, frame) {
    client.store(frame.room).join(frame);
    for (const message of frame.messages) arrived(client, message);
    for (const { cid, id } of client.outbox.of(frame.room)) if (id) client.outbox.drop(cid);
    client.flush(frame.room);
    client.tell("log");
  },

  message(client, frame) {
    const message = /** @type {any} */ (frame);
    const what = client.store(frame.room).live(message);
    if (what === "double") return;
    arrived(client, message);
    if (what === "new" && message.state !== "deleted") client.tell("live", message);
    client.tell("log");
  },

  ack(client, frame) {
    const entry = client.outbox.get(frame.cid ?? "");
    if (entry) settle(client, frame, entry);
    answer(client, frame)?.resolve(frame);
  },

  error(client, frame) {
    const entry = client.outbox.get(frame.cid ?? "");
    if (entry) refuse(client, frame, entry);
    answer(client, frame)?.reject(/** @type {any} */ (frame));
    if (frame.code === "not_in_room" && client.slug) client.join(client.slug);
    if (frame.code === "not_allowed" && !frame.cid && !client.online) client.withoutIdentity();
  },

  mine(client, frame) {
    client.mine.replace(frame);
    for (const { cid } of client.mine.messages) if (cid && client.outbox.get(cid)) client.outbox.drop(cid);
    client.giveBack();
    client.tell("log");
  },

  history(client, frame) {
    for (const message of frame.messages) client.store(frame.room).upsert(message);
    answer(client, frame)?.resolve(frame);
    client.tell("log");
  },

  notice(client, frame) {
    if (frame.code === "mode") client.rooms = client.rooms.map((info) => moded(info, frame));
    if (frame.code === "level" && client.site) {
      client.site = { ...client.site, level: frame.level, banner: frame.text ? { text: frame.text, until: frame.until } : undefined };
    }
    client.tell("state");
    client.tell("notice", frame);
  },

  presence(client, frame) {
    client.presence.set(frame.room, frame.count);
    client.tell("state");
  },

  typing(client, frame) {
    if (frame.room === client.slug && frame.pseudonym !== client.visitor?.pseudonym) client.tell("typing", frame.pseudonym);
  },

  resync(client, frame) {
    client.join(frame.room);
  },
};

/** The room asked for by the page, the one last entered, one in the visitor's language, or the first.
 * @param {Client} client */
function chooseRoom({ rooms, slug, keep, config }) {
  const has = (/** @type {string | undefined} */ name) => rooms.find((info) => info.room === name);
  const found = has(slug) ?? has(config.room) ?? has(keep.get("room")) ?? rooms.find((info) => info.language === config.lang);
  return (found ?? rooms[0])?.room ?? "";
}

/** The room on screen, and those where something still waits to be sent.
 * @param {Client} client */
function joinAll(client) {
  const slugs = new Set([client.slug, ...client.outbox.entries.map((entry) => entry.room)]);
  for (const slug of slugs) if (client.rooms.some((info) => info.room === slug)) client.join(slug);
}

/** A message is here: what was kept of it for sending may go. It can come before its ack, so its text is compared too.
 * @param {Client} client @param {any} message */
function arrived({ outbox, twins, visitor }, message) {
  const settled = outbox.entries.find((entry) => entry.id === message.id);
  if (settled) outbox.drop(settled.cid);
  else if (message.author?.id === visitor?.id) {
    const twin = outbox.of(message.room).find(({ cid, text, error }) => !error && text === message.text && !twins.has(cid));
    if (twin) twins.set(twin.cid, message.id);
  }
}

/** @param {Client} client @param {Frame} ack @param {Unsent} entry */
function settle(client, ack, entry) {
  const { id, state } = ack.message ?? {};
  if (state === "published" && !client.store(entry.room).get(id)) client.outbox.change(entry.cid, { id });
  else client.outbox.drop(entry.cid);
  if (state === "held" || state === "rejected") client.mine.settled(ack, entry);
  client.giveBack();
  client.tell("log");
}

/** @param {Client} client @param {Omit<Frame, "type">} error @param {Unsent} entry */
export function refuse(client, error, entry) {
  if (error.code === "not_in_room") return;
  if (!LATER.includes(error.code)) client.outbox.change(entry.cid, { error: error.message || error.code });
  else {
    const wait = (error.retry_after ?? SOON) * 1000;
    client.outbox.change(entry.cid, { until: Date.now() + wait });
    setTimeout(() => client.flush(entry.room), wait + 50);
  }
  client.tell("log");
}

/** @param {Client} client @param {Frame} frame */
function answer({ answers }, { cid = "" }) {
  const waiting = answers.get(cid);
  answers.delete(cid);
  return waiting;
}

/** @param {RoomInfo} info @param {Frame} frame */
const moded = (info, frame) => (info.room === frame.room ? { ...info, mode: frame.mode, slow: frame.slow ?? info.slow } : info);
