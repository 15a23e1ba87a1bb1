import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";

const whole = (text: string): string => text.normalize("NFKC").toLowerCase().normalize("NFKC");

test("what is passed over has no other form", () => {
  const signs = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));
  expect(signs.filter((sign) => foldText(sign) !== whole(sign))).toEqual([]);
  const units = fc.constantFrom("A", "z", "Σ", "ß", "İ", "中", "１", "ﬁ", "é", "e\u0301", " ", "😀");
  fc.assert(fc.property(fc.string({ unit: units }), (text) => foldText(text) === whole(text)));
});
