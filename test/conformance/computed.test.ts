import { EMPTY_DEFINITIONS, type DefinitionSet, type FieldSchema } from "@quoin/definition";
import { expect, test, vi } from "vitest";
import { startTestServer } from "../support/server/start-test-server.ts";

const labels = { "x-labels": { en: "Label" } };
const text: FieldSchema = { type: "string", "x-type": "text", ...labels };
const amount: FieldSchema = { type: "number", "x-type": "decimal", "x-scale": 2, ...labels };

const setWith = (firm: Record<string, FieldSchema>, sale: Record<string, FieldSchema>): DefinitionSet => ({
  ...EMPTY_DEFINITIONS,
  entity: {
    firm: { type: "object", properties: { name: text, ...firm }, "x-labels": { en: "Firm" } },
    sale: {
      type: "object",
      properties: {
        name: text,
        amount,
        firm: { type: "string", "x-type": "relation", "x-entity": "firm", ...labels },
        ...sale,
      },
      "x-labels": { en: "Sale" },
    },
  },
  role: { reader: { labels: { en: "Reader" }, entities: { firm: { read: true }, sale: { read: true } } } },
});

test("computed fields over the doors: worked out, filtered, sorted, explained, never written; new ones by a job", async () => {
  await using server = await startTestServer();
  await server.publish(
    setWith(
      { total: { "x-type": "rollup", "x-from": "sale.firm", "x-function": "sum", "x-of": "doubled", ...labels } },
      { doubled: { "x-type": "formula", "x-formula": "{amount} * 2", "x-as": "decimal", "x-scale": 2, ...labels } },
    ),
  );
  const admin = await server.admin();
  const reader = await server.user("reader", ["reader"]);
  const make = async (entity: string, body: object) => (await admin.ask("POST", `/api/v1/${entity}`, { body })).json;
  const [one, two] = [await make("firm", { name: "One" }), await make("firm", { name: "Two" })];
  const sale = await make("sale", { name: "s", amount: 1.25, firm: one["id"] });
  expect(sale).toMatchObject({ doubled: 2.5 });
  await make("sale", { name: "t", amount: 4, firm: two["id"] });
  expect((await admin.ask("GET", `/api/v1/firm/${String(one["id"])}`)).json).toMatchObject({ total: 2.5 });

  const found = await admin.trpc.records.query.query({
    entity: "firm",
    where: { required: ["total"], properties: { total: { minimum: 2 } } },
    sort: [{ field: "total", desc: true }],
    fields: ["name", "total"],
  });
  expect(found.data).toMatchObject([
    { name: "Two", total: 8 },
    { name: "One", total: 2.5 },
  ]);
  const refused = await admin.ask("PATCH", `/api/v1/sale/${String(sale["id"])}`, { body: { doubled: 9 } });
  expect([refused.status, JSON.stringify(refused.json)]).toEqual([403, expect.stringContaining('"forbidden"')]);
  const explained = await admin.trpc.records.explain.query({
    entity: "sale",
    id: String(sale["id"]),
    field: "doubled",
  });
  expect(explained).toMatchObject({ value: 2.5, reads: { amount: 1.25 }, formula: { text: "{amount} * 2" } });
  const over = await admin.ask("GET", `/api/v1/sale/${String(sale["id"])}/explain/doubled`);
  expect([over.status, over.json]).toMatchObject([
    200,
    { value: 2.5, reads: { amount: 1.25 }, formula: { text: "{amount} * 2" } },
  ]);
  const none = await admin.ask("GET", `/api/v1/sale/${String(sale["id"])}/explain/amount`);
  const unknown = await admin.ask("GET", `/api/v1/sale/${String(sale["id"])}/explain/nothing`);
  expect([none.status, unknown.status]).toEqual([400, 400]);

  await server.publish(
    setWith(
      { of: { "x-type": "rollup", "x-from": "sale.firm", "x-function": "count", "x-as": "integer", ...labels } },
      {},
    ),
  );
  for (const { entity, field, done, total } of await admin.trpc.records.computing.query())
    expect([`${entity}.${field}`, Number(done) <= Number(total)]).toEqual(["firm.of", true]);
  // How many records there are is not everybody's to know.
  for (const told of await reader.trpc.records.computing.query()) expect(told).toEqual({ entity: "firm", field: "of" });
  await vi.waitFor(
    async () => expect((await admin.ask("GET", `/api/v1/firm/${String(one["id"])}`)).json).toMatchObject({ of: 1 }),
    { timeout: 20_000, interval: 100 },
  );
}, 60_000);

test("what is worked out from a hidden field is as unknown as that field, in exports and to who would write it", async () => {
  await using server = await startTestServer();
  const doubled: FieldSchema = {
    "x-type": "formula",
    "x-formula": "{amount} * 2",
    "x-as": "decimal",
    "x-scale": 2,
    "x-labels": { en: "Twice the cost" },
  };
  const set = setWith({}, { doubled });
  const grant = { read: true, create: true, update: true, fields: { amount: "none" } } as const;
  const seller: DefinitionSet["role"][string] = {
    labels: { en: "Seller" },
    abilities: ["export"],
    entities: { sale: grant },
  };
  await server.publish({ ...set, role: { ...set.role, seller } });
  const [admin, person] = [await server.admin(), await server.user("seller", ["seller"])];
  const { json } = await admin.ask("POST", "/api/v1/sale", { body: { name: "s", amount: 31.25 } });

  const csv = (await person.ask("GET", "/api/v1/sale/export.csv")).text;
  expect(csv).toContain("s");
  expect(csv).not.toMatch(/Twice|62\.5/);
  for (const [method, path] of [
    ["PATCH", `/api/v1/sale/${String(json["id"])}`],
    ["POST", "/api/v1/sale"],
  ] as const) {
    const write = async (key: string) => {
      const { status, text: told } = await person.ask(method, path, { body: { name: "n", [key]: 1 } });
      return [status, told.replaceAll(key, "key")];
    };
    expect(await write("doubled")).toEqual(await write("no_such_field"));
    expect((await write("doubled"))[0]).toBe(400);
  }
});
