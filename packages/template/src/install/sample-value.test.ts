import { describe, expect, it } from "vitest";
import { orderRecords } from "./order-records.ts";
import { sampleValue } from "./sample-value.ts";

const marks = {
  now: new Date("2026-11-22T18:30:00.000Z"),
  timeZone: "Asia/Shanghai",
  userId: "u1",
  recordId: (reference: string) => ({ c1: "id-1", "core/c2": "id-2" })[reference],
  fileId: (name: string) => (name === "a.pdf" ? "f1" : undefined),
};

describe("sampleValue", () => {
  it.each([
    ["@today", "2026-11-23"],
    ["@today-12d", "2026-11-11"],
    ["@today+2w", "2026-12-07"],
    ["@now-3h", "2026-11-22T15:30:00.000Z"],
    ["@me", "u1"],
    ["@user2", "u1"],
    ["$c1", "id-1"],
    ["$core/c2", "id-2"],
    ["$gone", undefined],
    [["@file/a.pdf", "@file/b.pdf"], ["f1"]],
    ["$100", "$100"],
    ["@someone", "@someone"],
    ["@today-12x", "@today-12x"],
    [12, 12],
    [
      ["$c1", "$gone", "tag"],
      ["id-1", "tag"],
    ],
  ])("%j stands for %j", (value, expected) => {
    expect(sampleValue(value, marks)).toEqual(expected);
  });
});

describe("orderRecords", () => {
  it("puts records after those that they refer to, in any order of files, circles included", () => {
    const data = {
      b: [{ $id: "b1", a: "$a1" }],
      a: [{ $id: "a2", next: "$a3" }, { $id: "a3", next: "$a2" }, { $id: "a1" }],
    };
    const names = orderRecords(data).map(({ name }) => name);
    expect(names.toSorted()).toEqual(["a1", "a2", "a3", "b1"]);
    expect(names.indexOf("a1")).toBeLessThan(names.indexOf("b1"));
  });

  it("takes a chain of any length", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => ({ $id: `c${index}`, next: `$c${index + 1}` }));
    expect(orderRecords({ chain })[0]?.name).toBe("c19999");
  });
});
