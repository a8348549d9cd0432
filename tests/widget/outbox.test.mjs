import assert from "node:assert/strict";
import test from "node:test";
import { Keep } from "../../widget/pure/keep.js";
import { Outbox } from "../../widget/pure/outbox.js";
import { shelf } from "./shelf.mjs";

const DAY = 86_400_000;
const entry = (cid, more = {}) => ({ cid, room: "main", text: cid, at: 0, ...more });
const box = (storage = shelf(), now = () => 0) => new Outbox(new Keep("b", "s", storage), now);
const cids = (entries) => entries.map(({ cid }) => cid);

test("what was written is there after the page was loaded again, in its order, under its cid", () => {
  const storage = shelf();
  const first = box(storage);
  first.add(entry("a"));
  first.add(entry("b"));
  assert.deepEqual(cids(box(storage).due("main")), ["a", "b"]);
});

test("an ack settles one message, and it is not sent again", () => {
  const outbox = box();
  outbox.add(entry("a"));
  outbox.add(entry("b"));
  outbox.drop("a");
  assert.deepEqual(cids(outbox.due("main")), ["b"]);
});

test("two tabs share one outbox", () => {
  const storage = shelf();
  const [one, other] = [box(storage), box(storage)];
  one.add(entry("a"));
  other.add(entry("b"));
  one.drop("a");
  assert.deepEqual(cids(other.entries), ["b"]);
});

test("only this room's are due, not the refused, not those asked to wait, not those already acknowledged", () => {
  let now = 0;
  const outbox = box(shelf(), () => now);
  outbox.add(entry("other", { room: "english" }));
  outbox.add(entry("refused", { error: "no" }));
  outbox.add(entry("acked", { id: "m1" }));
  outbox.add(entry("later", { until: 5 }));
  assert.deepEqual(cids(outbox.due("main")), []);
  now = 5;
  assert.deepEqual(cids(outbox.due("main")), ["later"]);
});

test("after a day the server may have forgotten the cid: the author decides", () => {
  const outbox = box(shelf(), () => DAY);
  outbox.add(entry("old"));
  assert.deepEqual(outbox.due("main"), []);
  assert.ok(outbox.stale(outbox.get("old")));
});
