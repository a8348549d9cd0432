import assert from "node:assert/strict";
import test from "node:test";
import en from "../../widget/locales/en.js";
import fr from "../../widget/locales/fr.js";
import { choose, Words } from "../../widget/pure/words.js";

const fields = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test("both languages say the same things, with the same fields, and each plural has two forms", () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en)) {
    assert.deepEqual(fields(fr[key]), fields(en[key]), key);
    for (const texts of [en, fr]) {
      assert.ok(texts[key].trim(), key);
      assert.ok(texts[key].split("|").length <= 2, key);
    }
  }
});

test("the first language that we speak is chosen, English when there is none", () => {
  assert.equal(choose([undefined, "de-AT", "fr-CH", "en"]), "fr");
  assert.equal(choose(["de", ""]), "en");
  assert.equal(choose(["EN_us"]), "en");
});

test("plurals follow the language: nought is one in French, many in English", () => {
  const french = new Words("fr", fr);
  const english = new Words("en", en);
  assert.equal(french.say("answers", { n: 0 }), "0 réponse");
  assert.equal(french.say("answers", { n: 2 }), "2 réponses");
  assert.equal(english.say("answers", { n: 0 }), "0 answers");
  assert.equal(english.say("answers", { n: 1 }), "1 answer");
});

test("a person's text with marks in it is not filled in again", () => {
  assert.equal(new Words("en", en).say("said", { name: "{text}", text: "$& {name} a|b" }), "{text}: $& {name} a|b");
});

test("days are called today, yesterday, or by their date", () => {
  const english = new Words("en", en);
  const now = new Date(2026, 10, 22, 9).getTime();
  assert.equal(english.day(now - 3600_000, now), "Today");
  assert.equal(english.day(now - 10 * 3600_000, now), "Yesterday");
  assert.equal(english.day(now - 4 * 86_400_000, now), "Wednesday, November 18");
});
