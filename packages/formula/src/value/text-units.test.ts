import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsOf } from "./text-units.ts";

const whole = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);

const piece = fc.constantFrom(
  "a",
  "中",
  "é",
  "e\u0301",
  "👩‍👩‍👧",
  "🇨🇳",
  "🇨",
  "\u0301",
  "\r\n",
  "\r",
  "\u200d",
  "한",
  "ᄒ",
  "ᅡ",
  "กำ",
  "😀",
  "\ud83d",
  "👍🏽",
  "שָׁ",
  " ",
);

test("long texts have the same characters as if they were read at once", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 200, maxLength: 700 }), (pieces) => {
      const text = pieces.join("");
      expect(unitsOf(text)).toEqual(whole(text));
    }),
    { numRuns: 60 },
  );
});

test("one character longer than any window", () => {
  const text = `a${"e"}${"\u0301".repeat(5000)}b`;
  expect(unitsOf(text).map((unit) => unit.length)).toEqual([1, 5001, 1]);
});

test("nothing is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 1500 }), (text) => {
      expect(unitsOf(text).join("")).toBe(text);
    }),
    { numRuns: 60 },
  );
});
