import { expect, test } from "vitest";
import { hueOf, initials } from "./initials.ts";

test("a Chinese name gives its family name, others their first and last letter", () => {
  expect(
    ["陈思远", "Mia Hartmann", "kestrel", "José María de la Cruz", "田中 太郎", " ", "𠮷野家"].map((name) =>
      initials(name),
    ),
  ).toEqual(["陈", "MH", "K", "JC", "田", "", "𠮷"]);
});

test("signs around words are no letters", () => {
  expect(
    ["Arcadia Precision (Suzhou)", "（个体）张伟", '"Acme" Inc.', "O'Neill", "—"].map((name) => initials(name)),
  ).toEqual(["AS", "个", "AI", "ON", ""]);
  expect(initials("Kestrel Optics GmbH", 1)).toBe("K");
});

test("a name keeps its colour, and names share out over all five", () => {
  expect(hueOf("陈思远")).toBe(hueOf("陈思远"));
  const hues = new Set(Array.from({ length: 100 }, (_, index) => hueOf(`name ${index}`)));
  expect([...hues].toSorted()).toEqual([1, 2, 3, 4, 5]);
});
