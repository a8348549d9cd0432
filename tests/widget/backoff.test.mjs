import assert from "node:assert/strict";
import test from "node:test";
import { comesBack, delay } from "../../widget/pure/backoff.js";

test("the longest wait doubles with every failed try, up to half a minute", () => {
  const longest = [0, 1, 2, 3, 4, 5, 9].map((tries) => delay(tries, 0, () => 1));
  assert.deepEqual(longest, [1000, 2000, 4000, 8000, 16000, 30000, 30000]);
});

test("the jitter is full: a try may come at once", () => {
  assert.equal(delay(8, 0, () => 0), 0);
});

test("what the server asked to wait is waited at least", () => {
  assert.equal(delay(0, 5000, () => 0), 5000);
});

test("only the codes 4500 to 4999 stay away", () => {
  for (const code of [1000, 1001, 1006, 1009, 1012, 1013, 4000, 4008, 4009, 4499]) assert.ok(comesBack(code), String(code));
  for (const code of [4500, 4501, 4503, 4504, 4999]) assert.ok(!comesBack(code), String(code));
});
