import assert from "node:assert/strict";
import test from "node:test";
import { Mine } from "../../widget/pure/mine.js";
import { Room } from "../../widget/pure/room.js";
import { rows } from "../../widget/pure/rows.js";

const NOON = new Date(2026, 10, 22, 12).getTime();
const MINUTE = 60_000;
const said = (seq, who, minute, more = {}) => ({ id: `m${seq}`, room: "main", seq, at: NOON + minute * MINUTE, author: { id: who, pseudonym: who }, text: `text ${seq}`, ...more });

function drawn(messages, more = {}) {
  const room = new Room();
  room.join({ type: "joined", room: "main", head: 9, mode: "snapshot", messages });
  const mine = new Mine();
  mine.replace({ type: "mine", messages: more.mine ?? [], flags: more.flags ?? [] });
  return rows({ slug: "main", room, mine, unsent: more.unsent ?? [], replaced: more.replaced ?? [], me: "me", online: true, fresh: more.fresh ?? 0, thanked: new Set(), you: "You" });
}
const keys = (lines) => lines.filter((line) => line.kind !== "day").map((line) => line.key);
const groups = (lines) => lines.filter((line) => line.kind === "message").map((line) => [line.first, line.last]);

test("what one person says within five minutes is one group", () => {
  const lines = drawn([said(1, "ana", 0), said(2, "ana", 2), said(3, "leo", 3), said(4, "leo", 30)]);
  assert.deepEqual(groups(lines), [[true, false], [false, true], [true, true], [true, true]]);
});

test("a new day gets a mark, and begins a new group", () => {
  const lines = drawn([said(1, "ana", 719), said(2, "ana", 721)]);
  assert.deepEqual(lines.map((line) => line.kind), ["day", "message", "day", "message"]);
  assert.deepEqual(groups(lines), [[true, true], [true, true]]);
});

test("own held messages stand where their time says, the room's order stays", () => {
  const held = { id: "h1", room: "main", state: "held", text: "zorp", at: NOON + 2 * MINUTE };
  assert.deepEqual(keys(drawn([said(1, "ana", 0), said(2, "leo", 5), said(3, "ana", 1)], { mine: [held] })), ["m1", "h1", "m2", "m3"]);
  assert.deepEqual(keys(drawn([said(1, "ana", 0)], { mine: [held, { ...held, id: "h2", room: "english" }] })), ["m1", "h1"]);
});

test("an own message taken down shows once, with its text, not also as a tombstone", () => {
  const removed = { id: "m2", room: "main", state: "deleted", text: "mine", at: NOON + MINUTE, reason: "personal data" };
  const lines = drawn([said(1, "ana", 0), said(2, "me", 1, { state: "deleted", text: undefined }), said(3, "leo", 2)], { mine: [removed] });
  assert.deepEqual(lines.filter((line) => line.kind === "own").map((line) => line.item.reason), ["personal data"]);
  assert.deepEqual(keys(lines), ["m1", "m2", "m3"]);
});

test("what is unsent stands at the end", () => {
  assert.deepEqual(keys(drawn([said(1, "ana", 0)], { unsent: [{ cid: "c1", room: "main", text: "x", at: 0 }] })), ["m1", "c1"]);
});

test("what one said another way stands there once", () => {
  const held = { id: "h1", room: "main", state: "held", text: "zorp", at: NOON };
  const entry = { cid: "c1", room: "main", text: "…", at: NOON };
  assert.deepEqual(keys(drawn([], { mine: [held], unsent: [{ ...entry, replaces: "h1" }] })), ["c1"]);
  assert.deepEqual(keys(drawn([], { mine: [held], replaced: ["h1"] })), []);
  assert.deepEqual(keys(drawn([], { mine: [held], unsent: [entry] })), ["h1", "c1"]);
});

test("removed messages in a row are one line", () => {
  const gone = (seq) => said(seq, "ana", seq, { state: "deleted", text: undefined });
  const lines = drawn([gone(1), gone(2), said(3, "leo", 3), gone(4)]);
  assert.deepEqual(lines.filter((line) => line.kind === "gone").map((line) => line.count), [2, 1]);
});

test("a question counts its visible answers, and an answer quotes what it answers", () => {
  const lines = drawn([said(1, "me", 0, { question: true }), said(2, "leo", 1, { reply_to: "m1" }), said(3, "ana", 2, { reply_to: "m1", state: "deleted" }), said(4, "leo", 3, { reply_to: "lost" })]);
  const [question, answer, later] = lines.filter((line) => line.kind === "message");
  assert.equal(question.answers, 1);
  assert.deepEqual(answer.quote, { id: "m1", name: "You", text: "text 1" });
  assert.deepEqual(later.quote, { id: "lost", name: "", text: "" });
});

test("the mark of what is new stands before the first new message of someone else", () => {
  const lines = drawn([said(1, "ana", 0), said(2, "me", 1), said(3, "leo", 2), said(4, "leo", 3)], { fresh: 1 });
  assert.deepEqual(keys(lines), ["m1", "m2", "fresh", "m3", "m4"]);
});

test("a flag's fate is told on the flagged message alone", () => {
  const lines = drawn([said(1, "ana", 0), said(2, "leo", 1)], { flags: [{ message: "m1", reason: "other", state: "upheld", at: 1 }] });
  assert.deepEqual(lines.filter((line) => line.kind === "message").map((line) => line.flag), ["upheld", undefined]);
});
