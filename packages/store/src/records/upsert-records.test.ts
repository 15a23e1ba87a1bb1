import type { FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import type { Change, Row } from "../door.ts";
import { openComputed } from "../testing/open-computed.ts";
import { designer } from "../testing/designer.ts";
import { decimal, integer, setOf, text } from "../testing/sets.ts";

const labels = { "x-labels": { en: "Label" } };
const of = (type: string, json: string, more: Partial<FieldSchema> = {}): FieldSchema => ({
  type: json,
  "x-type": type,
  ...labels,
  ...more,
});
const SET = setOf({
  shop: {
    name: text(),
    mail: of("email", "string"),
    number: integer(),
    price: decimal(2),
    open: of("time", "string"),
    worth: of("currency", "object", { "x-currency": "CNY", "x-rates": "USD 7.1" }),
    stay: of("date-range", "object"),
  },
});
const upsert = (match: string, values: Row): Change => ({ op: "upsert", entity: "shop", match: [match], values });

test.each<[string, unknown, unknown]>([
  ["mail", "ann@Example.com", " ann@example.COM"],
  ["number", 7, 7],
  ["price", 1.5, 1.5],
  ["open", "08:15", "08:15"],
  ["worth", { amount: 5, currency: "USD" }, { amount: 5, currency: "USD" }],
  ["stay", { from: "2026-01-01", to: "2026-02-01" }, { from: "2026-01-01", to: "2026-02-01" }],
])("finds a record by %s, in another call and in the same one", async (key, value, again) => {
  const { store, all } = await openComputed(SET);
  const ops = async (changes: readonly Change[], partial = false) =>
    (await store.records.write(changes, { actor: designer, partial })).map((one) => (one.ok ? one.op : one.error.code));
  expect(await ops([upsert(key, { name: "a", [key]: value })])).toEqual(["create"]);
  expect(await ops([upsert(key, { name: "b", [key]: again })])).toEqual(["update"]);
  const both = [upsert(key, { name: "c", [key]: value }), upsert(key, { name: "d", [key]: again })];
  expect(await ops(both)).toEqual(["update", "update"]);
  await store.records.write([{ op: "delete", entity: "shop", id: String((await all("shop"))[0]?.["id"]) }], {
    actor: designer,
  });
  expect(await ops(both, true)).toEqual(["create", "update"]);
  expect(await all("shop")).toMatchObject([{ name: "d" }]);
});

test("a value that does not fit the field is refused as one, and finds nothing", async () => {
  const { store, all } = await openComputed(SET);
  const wrong: readonly (readonly [string, unknown])[] = [
    ["number", "seven"],
    ["number", 1e300],
    ["number", 1.5],
    ["price", "a lot"],
    ["open", "25:99"],
    ["worth", "much"],
    ["stay", { from: "2026-02-31", to: "2026-03-01" }],
    ["mail", 5],
  ];
  const changes = wrong.map(([key, value]) => upsert(key, { name: "x", [key]: value }));
  const results = await store.records.write(changes, { actor: designer, partial: true });
  expect(results.map((one) => (one.ok ? "ok" : one.error.code))).toEqual(wrong.map(() => "validation"));
  expect(await all("shop")).toEqual([]);
});
