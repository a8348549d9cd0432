import assert from "node:assert/strict";
import test from "node:test";
import { BLACK, contrast, ink, mix, parse, readable, WHITE } from "../../widget/pure/colour.js";

const BRANDS = ["#b4502b", "#ffd400", "#00e5ff", "#0a0a23", "#ff5fa2", "#7cb342", "#808080", "#ffffff", "#000000", "#e4002b", "#f5f0e6", "#2f6f5e"];
const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const LIGHT = [243, 243, 240];
const DARK = [39, 39, 37];

test("black on white is 21 to 1", () => {
  assert.equal(Math.round(contrast(BLACK, WHITE)), 21);
});

test("words on any brand colour reach 4.5 to 1", () => {
  for (const hex of BRANDS) assert.ok(contrast(ink(rgb(hex)), rgb(hex)) >= 4.5, hex);
});

test("any brand colour becomes readable on light and on dark, tinted or not", () => {
  for (const hex of BRANDS) {
    for (const ground of [LIGHT, DARK]) {
      const tinted = mix(ground, rgb(hex), 0.16);
      assert.ok(contrast(readable(rgb(hex), tinted), tinted) >= 4.5, `${hex} on ${tinted}`);
    }
  }
});

test("a colour that reads well stays what the brand chose", () => {
  assert.deepEqual(readable([10, 10, 35], LIGHT), [10, 10, 35]);
});

test("what browsers compute is understood, in both notations", () => {
  assert.deepEqual(parse("rgb(180, 80, 43)"), [180, 80, 43]);
  assert.deepEqual(parse("rgba(180, 80, 43, 0.5)"), [180, 80, 43]);
  assert.deepEqual(parse("color(srgb 1 0 0.2)"), [255, 0, 51]);
  assert.equal(parse("transparent"), null);
});
