import assert from "node:assert/strict";
import test from "node:test";
import { alternate, hits, without } from "../../widget/pure/marks.js";

test("spans count code points: an emoji before the hit moves nothing", () => {
  assert.deepEqual(alternate("👩‍🚀👋 go to Zorp!", [[11, 15]]), ["👩‍🚀👋 go to ", "Zorp", "!"]);
  assert.deepEqual(alternate("Zorp", [[0, 4]]), ["", "Zorp", ""]);
  assert.deepEqual(alternate("plain"), ["plain"]);
});

for (const [text, spans, rest] of [
  ["👋 go to Zorp or Blurp", [[8, 12], [16, 21]], "👋 go to … or …"],
  ["Zorp, cheaper", [[0, 4]], "…, cheaper"],
  ["go to  Zorp  now", [[7, 11]], "go to … now"],
  ["go to Zorp Blurp now", [[6, 10], [11, 16]], "go to … now"],
  ["go to Zorp… now", [[6, 10]], "go to … now"],
  ["(Zorp)\nand so on", [[1, 5]], "(…)\nand so on"],
  ["C’est mieux chez Zorp !", [[17, 21]], "C’est mieux chez … !"],
]) {
  test(`without its marks, “${text}” reads “${rest}”`, () => assert.equal(without(text, spans), rest));
}

test("what is marked twice is told once", () => {
  assert.deepEqual(hits("Zorp or Blurp or Zorp", [[0, 4], [8, 13], [17, 21]]), ["Zorp", "Blurp"]);
  assert.deepEqual(hits("plain"), []);
});
