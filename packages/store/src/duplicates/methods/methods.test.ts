import { MATCH_METHODS } from "@quoin/definition";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";
import type { Method } from "./method.ts";
import { METHODS } from "./registry.ts";

/** As rules use a method: a form shared, and where that is only likely, the look at both. */
const matches = (method: Method, one: string, other: string): boolean => {
  const forms = new Set(method.forms(one));
  return method.forms(other).some((form) => forms.has(form)) && (method.same?.(one, other) ?? true);
};

describe.each(MATCH_METHODS)("%s", (name) => {
  const method = METHODS[name];

  test("its examples hold, either way round", () => {
    for (const [one, other] of method.examples.same) {
      expect([one, other, matches(method, one, other)]).toEqual([one, other, true]);
      expect([other, one, matches(method, other, one)]).toEqual([other, one, true]);
    }
    for (const [one, other] of method.examples.other)
      expect([one, other, matches(method, one, other)]).toEqual([one, other, false]);
  });

  test("any text is taken, and matches itself where it says anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const forms = method.forms(text);
        expect(forms.length).toBeLessThan(100);
        expect(forms).not.toContain("");
        if (forms.length > 0) expect(matches(method, text, text)).toBe(true);
      }),
    );
  });
});

test("whatever is within its edits of a text, near finds", () => {
  const letters = fc.array(fc.constantFrom(..."abcde文精密"), { minLength: 4, maxLength: 30 });
  const edit = fc.record({
    at: fc.nat(40),
    what: fc.constantFrom("cut", "add", "set", "swap"),
    with: fc.constantFrom(..."xyz仪"),
  });
  fc.assert(
    fc.property(letters, fc.array(edit, { minLength: 0, maxLength: 2 }), (text, edits) => {
      const other = [...text];
      for (const { at, what, with: letter } of edits) {
        const i = at % other.length;
        if (what === "cut") other.splice(i, 1);
        if (what === "add") other.splice(i, 0, letter);
        if (what === "set") other[i] = letter;
        if (what === "swap") other.splice(i, 2, ...other.slice(i, i + 2).toReversed());
        if (other.length === 0) return;
      }
      const [a, b] = [text.join(""), other.join("")];
      const shorter = Math.min(text.length, other.length);
      const most = shorter < 4 ? 0 : shorter < 16 ? 1 : 2;
      expect([a, b, matches(METHODS.near, a, b)]).toEqual([a, b, editDistance(a, b, most) <= most]);
    }),
    { numRuns: 2000 },
  );
});

test("a distance is what the edits are", () => {
  expect([editDistance("abcd", "acbd", 2), editDistance("abcd", "abcd", 2)]).toEqual([1, 0]);
  expect([editDistance("", "ab", 2), editDistance("", "abc", 2), editDistance("ab", "ba", 1)]).toEqual([2, 3, 1]);
});
