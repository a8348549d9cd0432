import assert from "node:assert/strict";
import test from "node:test";
import { pieces } from "../../widget/pure/links.js";

const links = (text) => pieces(text).filter((piece) => typeof piece !== "string");

test("a text without an address is one piece", () => {
  assert.deepEqual(pieces("10 mm ou 16 ?"), ["10 mm ou 16 ?"]);
});

test("an address keeps the words around it, and the end of the sentence", () => {
  assert.deepEqual(pieces("Voir https://a.example/b, merci."), [
    "Voir ", { href: "https://a.example/b", label: "a.example/b" }, ", merci.",
  ]);
});

test("only http and https are links", () => {
  for (const text of ["javascript:alert(1)", "data:text/html,x", "ftp://a.example", "mailto:a@b.example", "//a.example", "HTTPSx://a"]) {
    assert.deepEqual(links(text), [], text);
  }
});

test("an address with a name before the host shows as text: it would go elsewhere than it seems", () => {
  assert.deepEqual(links("https://brand.example@evil.example/"), []);
});

test("the host shown is the host one lands on, in its letters", () => {
  const [link] = links("https://аpple.example/x");
  assert.equal(link.label, "xn--pple-43d.example/x");
});

test("a bracket round an address stays outside, one inside stays inside", () => {
  assert.deepEqual(links("(https://a.example/b)")[0].href, "https://a.example/b");
  assert.deepEqual(links("https://a.example/b_(c)")[0].href, "https://a.example/b_(c)");
});

test("a long path is shortened, the host never", () => {
  const host = `${"a".repeat(63)}.${"b".repeat(30)}.example`;
  const [link] = links(`https://${host}/${"c".repeat(300)}`);
  assert.ok(link.label.startsWith(host));
  assert.ok(link.label.length < host.length + 5);
});

test("nothing of a text is lost", () => {
  for (const text of ["x https://a.example y http://b.example/?q=1#z! 🙂", "https://", "http://[bad", "https://a.example"]) {
    const joined = pieces(text).map((piece) => (typeof piece === "string" ? piece : "§")).join("");
    assert.equal(joined.length > 0, true);
    assert.ok(!joined.includes("undefined"));
  }
});
