import assert from "node:assert/strict";
import test from "node:test";
import { Mine } from "../../widget/pure/mine.js";

const entry = { cid: "c", room: "main", text: "zorp", at: 5 };
const ack = { type: "ack", cid: "c", message: { id: "h1", state: "held" }, reason: "a word", look: "within two hours", spans: [[0, 4]] };

test("the ack tells of a held message before the list does", () => {
  const mine = new Mine();
  mine.settled(ack, entry);
  assert.deepEqual(mine.messages, [{ id: "h1", cid: "c", room: "main", text: "zorp", at: 5, reply_to: undefined, question: undefined, state: "held", reason: "a word", look: "within two hours", spans: [[0, 4]], offer: undefined }]);
});

test("the list replaces all, and keeps when staff look", () => {
  const mine = new Mine();
  mine.settled(ack, entry);
  mine.replace({ type: "mine", messages: [{ id: "h1", room: "main", text: "zorp", at: 6, state: "rejected", reason: "an insult" }], flags: [] });
  assert.deepEqual(mine.messages.map(({ state, look }) => [state, look]), [["rejected", "within two hours"]]);
  mine.replace({ type: "mine", messages: [], flags: [{ message: "m9", reason: "other", state: "upheld", at: 1 }] });
  assert.deepEqual([mine.messages.length, mine.flag("m9"), mine.flag("m1")], [0, "upheld", undefined]);
});
