import { readEntity } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { bucketWords } from "./bucket-words.ts";
import { shortFigure } from "./short-figure.ts";
import { tileBars } from "./tile-bars.ts";
import { tileRequest } from "./tile-request.ts";

const deal = readEntity("deal", {
  type: "object",
  properties: {
    stage: {
      type: "string",
      "x-type": "stage",
      enum: ["a", "b", "c"],
      "x-options": [{ id: "a", color: "stage-1" }, { id: "b" }, { id: "c" }],
    },
    city: { type: "string", "x-type": "text" },
  },
});
const field = (key: string) => {
  const found = deal.fieldByKey.get(key);
  if (!found) throw new Error(key);
  return found;
};

describe("tiles", () => {
  test("a number asks for one figure, even where a group is left over", () => {
    expect(
      tileRequest(
        { id: "n", type: "number", entity: "deal", aggregate: "sum", field: "amount", group: "stage" },
        "name",
      ),
    ).toEqual({
      kind: "aggregate",
      entity: "deal",
      aggregates: [{ fn: "sum", field: "amount", as: "value" }],
    });
  });

  test("a list asks for its columns, the record's name and its order", () => {
    expect(
      tileRequest({ id: "l", type: "list", entity: "deal", columns: ["city"], sort: "-created_at", limit: 3 }, "name"),
    ).toEqual({
      kind: "rows",
      entity: "deal",
      fields: ["id", "name", "city"],
      sort: [{ field: "created_at", desc: true }],
      limit: 3,
    });
  });

  test("a funnel shows every stage in its order, also those without records", () => {
    const bars = tileBars({ id: "f", type: "funnel", entity: "deal", group: "stage" }, field("stage"), [
      { stage: "c", value: 5 },
      { stage: "a", value: 10 },
    ]);
    expect(bars.map(({ group, value, share }) => [group, value, share])).toEqual([
      ["a", 10, 1],
      ["b", 0, 0],
      ["c", 5, 0.5],
    ]);
  });

  test("bars of other values stand longest first; negative sums have no length", () => {
    const bars = tileBars({ id: "b", type: "bars", entity: "deal", group: "city" }, field("city"), [
      { city: "x", value: -4 },
      { city: "y", value: 8 },
      { value: 2 },
    ]);
    expect(bars.map(({ group, share }) => [group, share])).toEqual([
      ["y", 1],
      [undefined, 0.25],
      ["x", 0],
    ]);
  });

  test.each([
    ["month", "en", "Nov 2026"],
    ["month", "zh-CN", "2026-11"],
    ["quarter", "en", "Q4 2026"],
    ["quarter", "zh-CN", "2026 年 4 季度"],
    ["year", "en", "2026"],
  ] as const)("a %s in %s is called %s", (bucket, locale, words) => {
    expect(bucketWords("2026-11-01", bucket, { locale })).toBe(words);
  });
});

test("figures and months shrink where there is little room", () => {
  expect(shortFigure("¥2,312,500", "zh-CN")).toBe("¥231万");
  expect(shortFigure("¥2,312,500.50", "en")).toBe("¥2.31M");
  expect(shortFigure("87%", "en")).toBe("87%");
  expect(bucketWords("2026-11-01", "month", { locale: "en", short: true })).toBe("Nov");
  expect(bucketWords("2026-11-01", "quarter", { locale: "zh-CN", short: true })).toBe("Q4");
});
