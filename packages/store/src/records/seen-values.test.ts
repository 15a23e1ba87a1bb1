import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bindCondition, evaluateCondition, operatorsOf, printCondition } from "@quoin/condition";
import { type FieldSchema, isPlainObject, readEntity } from "@quoin/definition";
import { FIELD_TYPES, seenRow, seenValue } from "@quoin/fields";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Row } from "../door.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { setOf } from "../testing/sets.ts";

/** Files and rows of other entities must be there to be named: their own tests ask for them. */
const TYPES = Object.values(FIELD_TYPES).filter(
  ({ references, computed, holdsFiles, rows, examples }) =>
    !references?.(fieldOf(examples.schema)) && !computed && !holdsFiles && !rows,
);
const keyOf = (name: string) => `f_${name.replaceAll("-", "_")}`;
const properties: Record<string, FieldSchema> = Object.fromEntries(
  TYPES.map(({ name, examples }) => [keyOf(name), { ...examples.schema, "x-labels": { en: name } }]),
);
const entity = readEntity("thing", { type: "object", properties });
const SEEN = TYPES.filter(({ seen }) => seen !== undefined);

function fieldOf(schema: FieldSchema) {
  return { key: "f", entity: "thing", type: schema["x-type"], schema, required: false, system: false };
}
const own = (name: string) => entity.fieldByKey.get(keyOf(name))!;

let test: TestDoor;
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
beforeAll(async () => {
  test = await openTestDoor(join(directory, "q.db"), setOf({ thing: properties }));
  const changes = TYPES.flatMap(({ name, examples }) =>
    examples.valid.map((value) => ({ op: "create" as const, entity: "thing", values: { [keyOf(name)]: value } })),
  );
  const written = await test.door.write(changes, { actor: designer });
  for (const [i, result] of written.entries())
    expect([changes[i], result]).toEqual([
      changes[i],
      expect.objectContaining({ ok: true, record: expect.objectContaining(changes[i]!.values) as unknown }),
    ]);
}, 60_000);
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const all = async (query: object = {}): Promise<readonly Row[]> =>
  (await test.door.query({ entity: "thing", limit: 500, ...query }, designer)).data;

it.each(TYPES.map(({ name }) => name))(
  "%s comes back as it was written, also after a change and from the log",
  async (name) => {
    const [first, second = first] = FIELD_TYPES[name]!.examples.valid;
    const key = keyOf(name);
    const [made] = await test.door.write([{ op: "create", entity: "thing", values: { [key]: first } }], {
      actor: designer,
    });
    const id = made?.ok === true ? made.id : "";
    await test.door.write([{ op: "update", entity: "thing", id, values: { [key]: second } }], { actor: designer });
    const record = await test.door.get({ entity: "thing", id }, designer);
    expect(record?.[key]).toEqual(second);
    await test.door.write([{ op: "update", entity: "thing", id, values: { [key]: null } }], { actor: designer });
    expect(await test.door.get({ entity: "thing", id }, designer)).not.toHaveProperty(key);
    await test.door.write([{ op: "purge", entity: "thing", id }], { actor: designer }).catch(() => undefined);
  },
);

it.each(SEEN.map(({ name }) => name))("%s is filtered by SQL as in memory", async (name) => {
  const type = FIELD_TYPES[name]!;
  const key = keyOf(name);
  const rows = await all();
  const scalars = [...new Set(rows.map((row) => seenValue(own(name), row[key])).filter((one) => one !== undefined))];
  expect(scalars.length).toBeGreaterThan(0);
  const context = { now: new Date("2026-11-22T00:00:00Z"), timeZone: "Asia/Shanghai" };
  let matched = 0;
  for (const operator of operatorsOf({ kind: type.condition!, ...(type.several && { several: true }) })) {
    if (operator.argument === "count" || operator.argument === "none" || operator.argument === "range") continue;
    for (const scalar of scalars.slice(0, 3)) {
      const value =
        operator.argument === "many" ? [scalar] : operator.argument === "text" ? String(scalar).slice(0, 2) : scalar;
      const condition = operator.toTest(key, value as never);
      const bound = bindCondition(condition, context);
      const inMemory = rows.filter((row) => evaluateCondition(bound, seenRow(entity, row))).map((row) => row["id"]);
      const bySql = (await all({ where: printCondition(condition), fields: ["id"] })).map((row) => row["id"]);
      expect([operator.name, scalar, bySql.toSorted()]).toEqual([operator.name, scalar, inMemory.toSorted()]);
      matched += bySql.length;
    }
  }
  expect(matched).toBeGreaterThan(0);
});

it.each(SEEN.filter(({ sortable }) => sortable !== false).map(({ name }) => name))(
  "%s is sorted and grouped by what is seen of it",
  async (name) => {
    const key = keyOf(name);
    const rows = await all({ sort: [{ field: key }], fields: [key] });
    const scalars = rows.map((row) => seenValue(own(name), row[key])).filter((one) => one !== undefined);
    const order = (a: unknown, b: unknown) =>
      typeof a === "number" && typeof b === "number"
        ? a - b
        : String(a).toLowerCase() < String(b).toLowerCase()
          ? -1
          : 1;
    expect(scalars).toEqual(scalars.toSorted(order));
    const groups = await test.door.aggregate(
      { entity: "thing", group: [{ field: key }], aggregates: [{ fn: "count", as: "n" }] },
      designer,
    );
    expect(groups.flatMap((row) => (row[key] === undefined ? [] : [row[key]])).length).toBe(new Set(scalars).size);
    expect(groups.every((row) => !isPlainObject(row[key]))).toBe(true);
  },
);

it("the settings that its scalars rest on change only while nothing is stored by them", async () => {
  const priced = (currency: string, more: Readonly<Record<string, FieldSchema>> = {}) =>
    setOf({
      thing: {
        ...properties,
        [keyOf("currency")]: { ...properties[keyOf("currency")]!, "x-currency": currency },
        ...more,
      },
    });
  const later: FieldSchema = { type: "object", "x-type": "currency", "x-currency": "CNY", "x-labels": { en: "Later" } };
  const { definitions } = test.store;
  await expect(definitions.publish({ set: priced("USD"), expectedVersion: 1 }, designer)).rejects.toMatchObject({
    code: "impossible_change",
    details: [{ code: "settings_fixed", params: { rows: FIELD_TYPES["currency"]!.examples.valid.length } }],
  });
  await definitions.publish({ set: priced("CNY", { later }), expectedVersion: 1 }, designer);
  const dollars = priced("CNY", { later: { ...later, "x-currency": "USD" } });
  await definitions.publish({ set: dollars, expectedVersion: 2 }, designer);
  const [made] = await test.door.write(
    [{ op: "create", entity: "thing", values: { later: { amount: 5, currency: "USD" } } }],
    { actor: designer },
  );
  expect(made).toMatchObject({ ok: true });
  expect(
    await all({ where: { required: ["later"], properties: { later: { const: 5 } } }, fields: ["id"] }),
  ).toHaveLength(1);
});
