import { type ConditionField, printCondition, type Row as ConditionRow } from "@quoin/condition";
import { arbitraryCondition, arbitraryRow } from "@quoin/condition/testing";
import { AppError, type ConditionDocument } from "@quoin/definition";
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../actor.ts";
import type { Change, Door, Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

// Two databases that differ in nothing but what the reader may not see must give the same bytes to every question.

const NOW = new Date("2026-03-29T09:00:00.000Z");
const SEED = 4711;
const directory = mkdtempSync(join(tmpdir(), "quoin-"));

/** The fields of customers that random conditions and records are made of. */
const FIELDS: readonly ConditionField[] = [
  { key: "name", kind: "text" },
  { key: "note", kind: "text" },
  { key: "secret", kind: "text" },
  { key: "staff", kind: "number" },
  { key: "active", kind: "boolean" },
  { key: "founded", kind: "date" },
  { key: "seen_at", kind: "instant" },
  { key: "tier", kind: "option", options: ["a", "b", "c"].map((id) => ({ id })) },
  { key: "tags", kind: "options", options: ["vip", "cold", "north"].map((id) => ({ id })) },
  { key: "parent", kind: "reference", entity: "customer" },
  { key: "owner", kind: "user" },
];

interface Reader {
  readonly name: string;
  readonly actor: Actor;
  /** Fields that the reader may use on some row at least: most questions keep to these. */
  readonly uses: (key: string) => boolean;
  /** Whether the reader sees the row at all, and which of its fields. */
  readonly sees: (row: Row) => ((key: string) => boolean) | undefined;
}

const own = (row: Row) => row["owner"] === "u1";
const VIEWED = new Set(["name", "tier", "owner"]);
const READERS: readonly Reader[] = [
  {
    name: "own rows, one field hidden",
    actor: someone("u1", "seller"),
    uses: (key) => key !== "secret" && key !== "nothing",
    sees: (row) => (own(row) ? (key) => key !== "secret" : undefined),
  },
  {
    name: "all rows, few fields",
    actor: someone("u1", "viewer"),
    uses: (key) => VIEWED.has(key) || key === "id",
    sees: () => (key) => VIEWED.has(key),
  },
  {
    name: "fields by row",
    actor: someone("u1", "viewer", "seller"),
    uses: (key) => key !== "secret" && key !== "nothing",
    sees: (row) => (own(row) ? (key) => key !== "secret" : (key) => VIEWED.has(key)),
  },
];

const IDS = ["r1", "r2", "r3", ...Array.from({ length: 37 }, (_, i) => `x${i}`)];

/** The other database: hidden rows and hidden values of shown rows are others. */
function disguise(row: Row, other: Row, reader: Reader): Row {
  const open = reader.sees(row);
  if (open === undefined) return { ...other, owner: "u3" };
  const keys = new Set([...Object.keys(row), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = open(key) ? row[key] : other[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

async function fill(door: Door, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== "parent")));
  const changes = values.map((row, i): Change => ({ op: "create", entity: "customer", id: IDS[i] ?? "", values: row }));
  await door.write(changes, { actor: designer, allowReadonly: true });
  for (const [i, row] of rows.entries()) {
    if (row["parent"] !== undefined)
      await door.write([{ op: "update", entity: "customer", id: IDS[i] ?? "", values: { parent: row["parent"] } }], {
        actor: designer,
      });
    else
      await door.write(
        [{ op: "update", entity: "customer", id: IDS[i] ?? "", values: { email: `${IDS[i] ?? ""}@example.com` } }],
        { actor: designer },
      );
  }
}

const whole = (row: ConditionRow): Row => {
  const { staff, ...rest } = row;
  const number = typeof staff === "number" && Number.isInteger(staff) ? { staff } : {};
  return {
    ...rest,
    ...number,
    name: typeof rest["name"] === "string" && rest["name"].trim() !== "" ? rest["name"] : "Nameless",
    owner: rest["owner"] ?? "u2",
  };
};

const stores: TestDoor[] = [];
const pairs = new Map<string, readonly [Door, Door]>();

beforeAll(async () => {
  const tidy = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value !== "string" || value.trim() !== ""));
  const first = fc.sample(arbitraryRow(FIELDS), { numRuns: IDS.length, seed: SEED }).map(whole).map(tidy);
  const second = fc
    .sample(arbitraryRow(FIELDS), { numRuns: IDS.length, seed: SEED + 1 })
    .map(whole)
    .map(tidy);
  for (const [i, reader] of READERS.entries()) {
    const made: Door[] = [];
    // In both, a relation leads from some rows only, at the same places, so that the log has the same length.
    const linked = first.map((row) => (reader.sees(row)?.("parent") === true ? row : { ...row, parent: "r1" }));
    const other = second.map((row) => ({ ...row, parent: "r2" }));
    for (const rows of [linked, linked.map((row, j) => disguise(row, other[j] ?? {}, reader))]) {
      const test = await openTestDoor(join(directory, `${i}-${made.length}.db`), SALES_SET, () => NOW);
      stores.push(test);
      await fill(test.door, rows);
      made.push(test.door);
    }
    pairs.set(reader.name, [made[0] ?? never(), made[1] ?? never()]);
  }
}, 60_000);

afterAll(async () => {
  for (const store of stores) await store.close();
  rmSync(directory, { recursive: true, force: true });
});

function never(): never {
  throw new Error("missing");
}

async function answer(ask: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await ask);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "internal") throw error;
    return JSON.stringify([error.code, error.message, error.details, error.data ?? null]);
  }
}

const PATHS = [
  "id",
  "rev",
  "name",
  "note",
  "secret",
  "staff",
  "active",
  "founded",
  "seen_at",
  "tier",
  "tags",
  "parent",
  "owner",
  "phone",
  "email",
  "credit",
  "updated_at",
  "nothing",
  "parent.name",
  "parent.note",
  "parent.secret",
  "parent.parent.tier",
];
const words = fc.constantFrom(
  "acme",
  "王小明",
  "小明",
  "xm",
  "明",
  "fine",
  "100",
  "strasse",
  "a b",
  "n",
  "wangxiaoming",
  "example",
);
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const keep = (asked: Row): Row => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
const bucket = optional(fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const));
type Ask = (door: Door, actor: Actor) => Promise<unknown>;

/** Random questions about these fields. */
function questions(known: (key: string) => boolean): fc.Arbitrary<Ask> {
  const paths = fc.constantFrom(
    ...PATHS.filter((path) => known(path.split(".").at(-1) ?? "") && (!path.includes(".") || known("parent"))),
  );
  const refs = known("parent") ? ["parent", "customer.parent"] : [];
  const where = arbitraryCondition(
    FIELDS.filter((field) => known(field.key)),
    { refs },
  ).map((condition): ConditionDocument => printCondition(condition));
  const sort = fc.array(fc.record({ field: paths, desc: fc.boolean() }), { maxLength: 3 });

  const list: fc.Arbitrary<Ask> = fc
    .record({
      where: optional(where),
      search: optional(words),
      fields: optional(fc.array(paths, { maxLength: 4 })),
      sort: optional(sort),
      limit: fc.constantFrom(1, 3, 50),
      count: fc.constantFrom(undefined, true, "exact"),
      titles: fc.boolean(),
      deleted: fc.constantFrom(undefined, false, true),
    })
    .map((asked): Ask => async (door, actor) => {
      const query = { entity: "customer", ...keep(asked) };
      const first = await door.queryJson(query, actor);
      const { next }: { next: string | null } = JSON.parse(first);
      return next === null ? first : [first, await door.queryJson({ ...query, cursor: next }, actor)];
    });
  const aggregate: fc.Arbitrary<Ask> = fc
    .record({
      where: optional(where),
      search: optional(words),
      group: fc.array(
        fc
          .record({ field: paths, bucket })
          .map(({ field, bucket: unit }) => (unit === undefined ? { field } : { field, bucket: unit })),
        { maxLength: 2 },
      ),
      measure: fc.record({
        fn: fc.constantFrom("count" as const, "sum" as const, "avg" as const, "min" as const, "max" as const),
        field: paths,
      }),
    })
    .map(
      ({ where: condition, search, group, measure }): Ask =>
        (door, actor) =>
          door.aggregate(
            {
              entity: "customer",
              group,
              aggregates: [
                { fn: "count", as: "all" },
                { ...measure, as: "one" },
              ],
              ...(condition === undefined ? {} : { where: condition }),
              ...(search === undefined ? {} : { search }),
            },
            actor,
          ),
    );
  const single: fc.Arbitrary<Ask> = fc
    .record({
      id: fc.constantFrom(...IDS, "nowhere"),
      way: fc.constantFrom("get", "history", "asOf", "planUndo", "revert", "update"),
      position: fc.integer({ min: 1, max: 2 * IDS.length + 4 }),
      fields: optional(fc.array(paths, { maxLength: 3 })),
      key: paths,
    })
    .map(({ id, way, fields, key, position }): Ask => (door, actor) => {
      const ref = { entity: "customer", id };
      if (way === "get") return door.getJson(ref, actor, { titles: true, ...(fields === undefined ? {} : { fields }) });
      if (way === "asOf")
        return door.asOf({ ...ref, asOf: position, ...(fields === undefined ? {} : { fields }) }, actor);
      if (way === "planUndo") return door.planUndo({ ...ref, position: IDS.indexOf(id) + 1 }, actor);
      if (way === "history") return door.history(ref, actor, { limit: 3 });
      if (way === "revert") return door.revert({ ...ref, position: 1_000_000 }, actor);
      // Refused in every case: the value fits no field. What the refusal says must not depend on what is hidden.
      return door.write([{ op: "update", ...ref, rev: 1, values: { [key]: { no: "value" } } }], { actor });
    });
  const search: fc.Arbitrary<Ask> = words.map(
    (text): Ask =>
      (door, actor) =>
        door.search(text, actor, { limit: 5 }),
  );
  return fc.oneof(
    { weight: 5, arbitrary: list },
    { weight: 3, arbitrary: aggregate },
    { weight: 2, arbitrary: single },
    { weight: 1, arbitrary: search },
  );
}

it.each(READERS.map((reader) => [reader.name, reader] as const))(
  "gives a reader the same bytes whatever is hidden: %s",
  async (name, { actor, uses }) => {
    const [one, other] = pairs.get(name) ?? never();
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 1, arbitrary: questions(() => true) }, { weight: 3, arbitrary: questions(uses) }),
        async (ask) => {
          const [here, there] = [await answer(ask(one, actor)), await answer(ask(other, actor))];
          if (!here.startsWith('["unknown_key"') && here.length > 60) told += 1;
          expect(there).toBe(here);
        },
      ),
      { numRuns: 500, seed: SEED },
    );
    // Refusals alone would prove little.
    expect(told).toBeGreaterThan(150);
  },
  60_000,
);

it("would notice: the same questions asked with all rights differ", async () => {
  const [one, other] = pairs.get(READERS[1]?.name ?? "") ?? never();
  const all = (door: Door) => door.queryJson({ entity: "customer", sort: [{ field: "id" }] }, designer);
  expect(await all(one)).not.toBe(await all(other));
});
