import assert from "node:assert/strict";
import test from "node:test";
import { Room } from "../../widget/pure/room.js";

const message = (seq, more = {}) => ({ id: `m${seq}`, room: "main", seq, at: seq, author: { id: "ana", pseudonym: "Ana" }, text: `text ${seq}`, ...more });
const joined = (messages, more = {}) => ({ type: "joined", room: "main", head: messages.at(-1)?.seq ?? 0, mode: "snapshot", messages, ...more });
const texts = (room) => room.messages.map(({ text }) => text);

test("messages stand in the room's order, whatever order they come in", () => {
  const room = new Room();
  for (const seq of [2, 1, 4, 3]) room.live(message(seq));
  assert.deepEqual(texts(room), ["text 1", "text 2", "text 3", "text 4"]);
});

test("the same change twice is one", () => {
  const room = new Room();
  assert.equal(room.live(message(1)), "new");
  assert.equal(room.live(message(1)), "double");
  assert.equal(room.live(message(1, { text: "edited", changed_seq: 5 })), "changed");
  assert.equal(room.live(message(1, { text: "late and old", changed_seq: 3 })), "double");
  assert.deepEqual(texts(room), ["edited"]);
});

test("a tombstone takes the text away and keeps the place, a restore brings it back", () => {
  const room = new Room();
  room.join(joined([message(1), message(2)]));
  room.live({ ...message(1), state: "deleted", text: undefined, changed_seq: 3 });
  assert.deepEqual(texts(room), [undefined, "text 2"]);
  room.live(message(1, { changed_seq: 4 }));
  assert.deepEqual(texts(room), ["text 1", "text 2"]);
});

test("a room resumes after the last change it knows", () => {
  const room = new Room();
  room.join(joined([message(1)], { head: 7 }));
  assert.equal(room.known, 7);
  room.live(message(1, { changed_seq: 9 }));
  assert.equal(room.known, 9);
  room.join(joined([message(2, { changed_seq: 11 })], { head: 11, mode: "resumed" }));
  assert.deepEqual([room.known, ...texts(room)], [11, "text 1", "text 2"]);
});

test("a snapshot replaces all, even by a smaller head", () => {
  const room = new Room();
  room.join(joined([message(1), message(2)], { head: 40 }));
  room.join(joined([message(9)], { head: 9 }));
  assert.deepEqual([room.known, ...texts(room)], [9, "text 9"]);
});

test("older messages exist until the first of all is known, and loading them resumes nothing", () => {
  const room = new Room();
  room.join(joined([message(3)], { head: 3 }));
  assert.equal(room.more, true);
  room.upsert(message(1, { changed_seq: 99 }));
  assert.deepEqual([room.more, room.known], [false, 3]);
});

test("a room too long for a page lets its oldest go, and can load them again", () => {
  const room = new Room();
  room.join(joined([message(1), message(2), message(3)]));
  room.trim(5);
  assert.equal(room.messages.length, 3);
  room.trim(2);
  assert.deepEqual([room.more, room.get("m1"), ...texts(room)], [true, undefined, "text 2", "text 3"]);
  room.upsert(message(1));
  assert.deepEqual(texts(room), ["text 1", "text 2", "text 3"]);
});

test("unread are others' visible messages above what was seen", () => {
  const room = new Room();
  room.join(joined([message(1), message(2), message(3, { state: "deleted" }), message(4, { author: { id: "me" } }), message(5)]));
  room.seen = 1;
  assert.equal(room.unread("me"), 2);
});

test("a conversation's root is found as far back as it is known", () => {
  const room = new Room();
  room.join(joined([message(1), message(2, { reply_to: "m1" }), message(3, { reply_to: "m2" }), message(4, { reply_to: "lost" })]));
  assert.equal(room.root(room.get("m3")).id, "m1");
  assert.equal(room.root(room.get("m4")).id, "m4");
});
