import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DefinitionSet, FieldSchema } from "@quoin/definition";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Row } from "../door.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

const deal = SALES_SET.entity["deal"];
const option = (id: string, gate?: object) => ({
  id,
  "x-labels": { en: id, "zh-CN": id },
  ...(gate === undefined ? {} : { gate: { ...gate } }),
});
/** Won only once it was visited; an amount is needed where the customer is of the first tier. */
const properties: Readonly<Record<string, FieldSchema>> = {
  ...deal?.properties,
  stage: {
    type: "string",
    "x-type": "stage",
    "x-labels": { en: "Stage", "zh-CN": "阶段" },
    "x-options": [option("new"), option("won", { related: { "visit.deal": { required: ["subject"] } } })],
  },
  amount: {
    type: "number",
    "x-type": "money",
    "x-labels": { en: "Amount", "zh-CN": "金额" },
    "x-currency": "CNY",
    "x-required-when": { related: { customer: { required: ["tier"], properties: { tier: { const: "a" } } } } },
  },
};
const SET: DefinitionSet = {
  ...SALES_SET,
  entity: { ...SALES_SET.entity, deal: { type: "object", ...deal, properties } },
  role: {},
};

let test: TestDoor;
let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), SET);
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function create(entity: string, values: Row): Promise<string> {
  const [result] = await test.door.write([{ op: "create", entity, values }], { actor: designer });
  return result?.ok === true ? result.id : "";
}
const move = (id: string, values: Row) =>
  test.door.write([{ op: "update", entity: "deal", id, values }], { actor: designer });

it("keeps a gate that asks for related records", async () => {
  const id = await create("deal", { title: "D", stage: "new" });
  const details = [{ path: "/stage", code: "gate_closed" }];
  await expect(move(id, { stage: "won", title: "E" })).rejects.toMatchObject({ code: "validation", details });
  expect(await test.door.get({ entity: "deal", id }, designer)).toMatchObject({ title: "D", stage: "new", rev: 1 });
  await create("visit", { subject: "First", deal: id });
  await move(id, { stage: "won" });
  expect(await test.door.get({ entity: "deal", id }, designer)).toMatchObject({ stage: "won" });
});

it("requires a field where a related record says so, for each of many alone", async () => {
  const first = await create("customer", { name: "First", tier: "a" });
  const second = await create("customer", { name: "Second", tier: "b" });
  const values: readonly Row[] = [
    { title: "1", customer: first },
    { title: "2", customer: second },
    { title: "3", customer: first, amount: 5 },
  ];
  const changes = values.map((one) => ({ op: "create" as const, entity: "deal", values: one }));
  await expect(test.door.write(changes, { actor: designer })).rejects.toMatchObject({
    code: "validation",
    details: [{ path: "/amount", code: "required" }],
    data: { index: 0 },
  });
  const results = await test.door.write(changes, { actor: designer, partial: true });
  expect(results.map((result) => result.ok || result.error.code)).toEqual(["validation", true, true]);
  expect((await test.door.query({ entity: "deal", count: true }, designer)).count).toBe(2);
});
