import { KEY_PATTERN } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "./key-of.ts";

test("every label gives a key that definitions may have and that is free", () => {
  const taken = new Set(["won", "won-2", "rule"]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (label) => {
      const key = keyOf(label, "rule", taken);
      expect(key).toMatch(new RegExp(KEY_PATTERN));
      expect(taken.has(key)).toBe(false);
      expect(key.length).toBeLessThanOrEqual(64);
    }),
  );
  expect(keyOf("Won!", "rule", taken)).toBe("won-3");
  expect(keyOf("赢单", "rule", taken)).toBe("rule-2");
});
