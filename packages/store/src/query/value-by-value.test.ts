import type { DefinitionSet } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestStore } from "../testing/open-test-store.ts";
import { choice, decimal, setOf, text } from "../testing/sets.ts";
import { mainScope } from "./reading.ts";
import { modelOf } from "./model-of.ts";
import { resolveColumn } from "./resolve-column.ts";
import { columnOf } from "./sql/identifier.ts";
import { sql } from "./sql/sql.ts";
import { SQLITE_SPEECH } from "./sqlite-speech.ts";
import { startReading } from "./start-reading.ts";
import { valueByValue } from "./value-by-value.ts";

const STATES = ["a", "b", "c"];
const fields = {
  state: choice("select", STATES),
  source: choice("select", ["x", "y"]),
  size: decimal(2),
  note: text(),
};
const has = (field: string, value: string) => ({ required: [field], properties: { [field]: { const: value } } });
const view = { entity: "deal", where: has("state", "a"), sort: [{ field: "size" }] };
const mine = { required: ["owner"], properties: { owner: { isCurrentUser: true as const } } };
const SET: DefinitionSet = {
  ...setOf({ deal: fields }, { all: view }),
  role: { own: { entities: { deal: { create: true, read: { anyOf: [mine, { not: has("source", "x") }] } } } } },
};
const seller = someone("u1", "own");

/** The same summary, counted by hand. */
function expected(rows: readonly Row[], least: number, actor: Actor) {
  const seen = rows.filter((row) => actor === designer || row["owner"] === actor.userId || row["source"] !== "x");
  return [...STATES, undefined].flatMap((state) => {
    const sizes = seen.flatMap((row) => (row["state"] === state ? [Number(row["size"] ?? Number.NaN)] : []));
    const found = sizes.filter((size) => size >= least);
    if (found.length === 0) return [];
    const sum = Math.round(found.reduce((total, size) => total + size * 100, 0)) / 100;
    return [
      {
        ...(state === undefined ? {} : { state }),
        n: found.length,
        sum,
        least: Math.min(...found),
        most: Math.max(...found),
      },
    ];
  });
}

test("sums by an indexed field are those of the rows that the reader may see, empty values and deleted rows minded", async () => {
  const store = await openTestStore();
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const size = fc.option(
    fc.integer({ min: -300, max: 300 }).map((value) => value / 100),
    { nil: undefined },
  );
  const optional = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const row = fc.record({
    state: optional(STATES),
    source: optional(["x", "y"]),
    size,
    owner: fc.constantFrom("u1", "u2"),
  });
  const all: Row[] = [];
  const summary = async (least: number, actor: Actor) =>
    store.records.aggregate(
      {
        entity: "deal",
        group: [{ field: "state" }],
        where: { required: ["size"], properties: { size: { minimum: least } } },
        aggregates: [
          { fn: "count", as: "n" },
          { fn: "sum", field: "size", as: "sum" },
          { fn: "min", field: "size", as: "least" },
          { fn: "max", field: "size", as: "most" },
        ],
      },
      actor,
    );
  const counted = async (least: number, actor: Actor) => {
    const where = { required: ["size", "state"], properties: { size: { minimum: least }, state: { enum: STATES } } };
    const other = {
      allOf: [{ not: { required: ["state"] } }, { required: ["size"], properties: { size: { minimum: least } } }],
    };
    const aggregates = [{ fn: "count", as: "n" }] as const;
    const [some] = await store.records.aggregate({ entity: "deal", where, aggregates }, actor);
    const [none] = await store.records.aggregate({ entity: "deal", where: other, aggregates }, actor);
    return [{ n: Number(some?.["n"]) + Number(none?.["n"]) }];
  };
  const property = fc.asyncProperty(
    fc.array(row, { maxLength: 6 }),
    fc.integer({ min: -3, max: 3 }),
    async (rows, least) => {
      const values = rows.map((one) =>
        Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
      );
      const creates = values.map((one) => ({ op: "create" as const, entity: "deal", values: one }));
      const [gone] = await store.records.write(
        [{ op: "create", entity: "deal", values: { state: "a", size: 9 } }, ...creates],
        {
          actor: designer,
        },
      );
      await store.records.write([{ op: "delete", entity: "deal", id: gone?.ok === true ? gone.id : "" }], {
        actor: designer,
      });
      all.push(...values);
      for (const actor of [designer, seller]) {
        const groups = expected(all, least, actor);
        expect(await summary(least, actor)).toEqual(groups);
        const total = groups.reduce<number>((sum, { n }) => sum + n, 0);
        expect(await counted(least, actor)).toEqual([{ n: total }]);
      }
    },
  );
  await fc.assert(property, { numRuns: 20 });
});

test("an average by groups is to the last digit that of each group alone", async () => {
  const store = await openTestStore();
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const average = { fn: "avg", field: "size", as: "average" } as const;
  const size = fc.oneof(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -9e11, max: 9e11 }));
  const row = fc.record({ state: fc.constantFrom(...STATES), size: size.map((value) => value / 100) });
  const property = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 7 }), async (rows) => {
    await store.records.write(
      rows.map((values) => ({ op: "create", entity: "deal", values }) as const),
      { actor: designer },
    );
    const query = { entity: "deal", aggregates: [average] };
    const groups = await store.records.aggregate({ ...query, group: [{ field: "state" }] }, designer);
    for (const { state, average: found } of groups) {
      const [alone] = await store.records.aggregate({ ...query, where: has("state", String(state)) }, designer);
      expect(found).toBe(alone?.["average"]);
    }
  });
  await fc.assert(property, { numRuns: 20 });
});

test("what an index does not hold is left to the engine", async () => {
  const store = await openTestStore();
  const version = await store.definitions.publish({ set: SET, expectedVersion: 0 }, designer);
  const reading = startReading(modelOf(version), FULL_ACCESS, SQLITE_SPEECH);
  const entity = reading.model.entities.get("deal");
  if (entity === undefined) throw new Error("There is no such entity.");
  const scope = mainScope(reading, entity);
  const leaps = (column: string, by = "state") =>
    valueByValue(scope, {
      by: resolveColumn(scope, by, "group"),
      measures: [sql`count(*)`],
      where: sql`${columnOf(scope.alias, column)} IS NULL`,
      indexes: Object.values(version.physical.indexes).filter(({ only }) => only === undefined),
    }) !== undefined;
  expect(leaps("deleted_at")).toBe(true);
  expect(leaps("size")).toBe(true);
  expect(leaps("note")).toBe(false);
  expect(leaps("deleted_at", "source")).toBe(false);
});
