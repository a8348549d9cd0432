import assert from "node:assert/strict";
import test from "node:test";
import { Keep } from "../../widget/pure/keep.js";
import { shelf } from "./shelf.mjs";

test("two servers, or two sites, in one browser know nothing of each other", () => {
  const storage = shelf();
  new Keep("https://chat.example/as/ana", "KEY", storage).set("token", "a");
  assert.equal(new Keep("https://chat.example/as/leo", "KEY", storage).get("token"), null);
  assert.equal(new Keep("https://chat.example/as/ana", "OTHER", storage).get("token"), null);
  assert.equal(new Keep("https://chat.example/as/ana", "KEY", storage).get("token"), "a");
});

test("a browser that refuses storage keeps it for the page", () => {
  const refusing = { getItem() { throw new Error("no"); }, setItem() { throw new Error("no"); }, removeItem() { throw new Error("no"); } };
  for (const storage of [refusing, null]) {
    const keep = new Keep("b", "s", storage);
    keep.set("token", "a");
    assert.equal(keep.get("token"), "a");
    keep.set("token", undefined);
    assert.ok(!keep.get("token"));
  }
});

test("what somebody else wrote under the key is no reason to fail", () => {
  const storage = shelf();
  storage.setItem("palabre:b:s:drafts", "{broken");
  assert.equal(new Keep("b", "s", storage).get("drafts"), null);
});

test("to forget leaves nothing that recognises the visitor", () => {
  const storage = shelf();
  const keep = new Keep("b", "s", storage);
  for (const name of ["token", "outbox", "drafts", "thanked", "named", "seen"]) keep.set(name, [1]);
  keep.forget();
  assert.equal(storage.length, 0);
});
