import assert from "node:assert/strict";
import test from "node:test";
import { Announcer } from "../../widget/pure/announcer.js";

test("one message is said, a burst becomes a number", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const said = [];
  const announcer = new Announcer((text) => said.push(text), (count) => `${count} new`, 1000);
  announcer.hear("Ana: hello");
  assert.deepEqual(said, ["Ana: hello"]);
  for (let n = 0; n < 30; n += 1) announcer.hear(`message ${n}`);
  t.mock.timers.tick(1000);
  assert.deepEqual(said, ["Ana: hello", "30 new"]);
  announcer.hear("Leo: bye");
  t.mock.timers.tick(1000);
  assert.deepEqual(said, ["Ana: hello", "30 new", "Leo: bye"]);
  t.mock.timers.tick(5000);
  assert.equal(said.at(-1), "", "what was heard leaves the page again");
  announcer.hear("later");
  assert.equal(said.at(-1), "later");
});
