import fc from "fast-check";
import { expect, test } from "vitest";
import { placeValue } from "./place-value.ts";

const values = ["a", "b", "c", "d"];

test("a moved value stands where it was dropped; none is lost", () => {
  fc.assert(
    fc.property(fc.constantFrom("a", "b", "c", "d", "new"), fc.integer({ min: 0, max: 4 }), (value, index) => {
      const moved = placeValue(values, value, index);
      expect(new Set(moved).size).toBe(moved.length);
      expect(moved).toHaveLength(value === "new" ? 5 : 4);
      const before = values.slice(0, index).filter((one) => one !== value).length;
      expect(moved.indexOf(value)).toBe(before);
      expect(moved.filter((one) => one !== "new").toSorted()).toEqual(values);
    }),
  );
});
