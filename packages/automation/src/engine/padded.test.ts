import fc from "fast-check";
import { expect, test } from "vitest";
import { padded } from "./padded.ts";

test("a list has the same values and one of a few lengths", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), (values) => {
      const longer = padded(values);
      expect(new Set(longer)).toEqual(new Set(values));
      expect(longer.slice(0, values.length)).toEqual(values);
      expect(values.length === 0 ? longer.length : Math.log2(longer.length) % 1).toBe(0);
      expect(longer.length).toBeLessThan(Math.max(1, values.length * 2));
    }),
  );
});
