import { readEntity } from "@quoin/definition";
import { expect, it } from "vitest";
import { tileColumns } from "./tile-columns.ts";

it("gives figures and dates their own width, and words what is left", () => {
  const deal = readEntity("deal", {
    type: "object",
    properties: {
      name: { type: "string", "x-type": "text" },
      city: { type: "string", "x-type": "text" },
      amount: { type: "number", "x-type": "money" },
      close_on: { type: "string", format: "date", "x-type": "date" },
    },
  });
  const columns = ["name", "city", "amount", "close_on"].flatMap((key) => {
    const field = deal.fieldByKey.get(key);
    return field ? [{ field, head: key === "close_on" ? "Expected close" : key }] : [];
  });
  const { widths, least } = tileColumns(columns);
  expect(widths).toEqual([undefined, undefined, 130, expect.any(Number)]);
  expect(widths[3]).toBeGreaterThan(110);
  expect(least).toBe(2 * 112 + 130 + (widths[3] ?? 0));
});
