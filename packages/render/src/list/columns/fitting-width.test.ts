import { readEntity } from "@quoin/definition";
import { expect, test } from "vitest";
import { baseState } from "../state/base-state.ts";
import { fittingWidth } from "./fitting-width.ts";

const entity = readEntity("deal", {
  type: "object",
  "x-title": "name",
  properties: {
    name: { type: "string", "x-type": "text" },
    amount: { type: "number", "x-type": "money" },
    stage: { type: "string", "x-type": "stage", "x-options": [{ id: "a" }, { id: "b" }] },
  },
});
const amount = entity.fieldByKey.get("amount");
if (!amount) throw new Error("The entity has an amount.");

test("a column is as wide as its type asks, wider where its head or an option would be cut, and never without end", () => {
  const width = (head: string, options: readonly string[] = []) => fittingWidth(amount, { head, options });
  expect(width("Sum")).toBe(130);
  expect(width("Expected annual revenue (¥)")).toBeGreaterThan(180);
  expect(width("预计年度营业收入总额 (元)")).toBeGreaterThan(160);
  expect(width("Sum", ["B · a key account of ours"])).toBeGreaterThan(200);
  expect(width("x".repeat(200))).toBe(240);
});

test("a board as a table shows what its cards show, with its sum", () => {
  const view = {
    entity: "deal",
    type: "board" as const,
    columns: [{ field: "name" }],
    board: { by: "stage", sum: "amount", card: ["amount"] },
  };
  expect(baseState(entity, { key: "board", view }).columns).toEqual([
    { field: "name" },
    { field: "stage" },
    { field: "amount", total: "sum" },
  ]);
});
