import type { ConditionDocument, DefinitionSet } from "@quoin/definition";
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../actor.ts";
import type { Query, Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

// Fields of related records, against the same worked out by hand: what the reader may not see there is empty everywhere.

const directory = mkdtempSync(join(tmpdir(), "quoin-"));
const OWNERS = ["u1", "u2"];
const TIERS = ["a", "b", "c", undefined];
let test: TestDoor;

const set = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
const customers: readonly Row[] = Array.from({ length: 12 }, (_, i) =>
  set({
    id: `c${i}`,
    name: `N${i % 5}`,
    tier: TIERS[i % 4],
    staff: i % 3 === 0 ? undefined : i % 5,
    secret: `s${i}`,
    owner: OWNERS[i % 2],
    founded: i % 4 === 1 ? undefined : `202${i % 3}-0${1 + (i % 9)}-15`,
    parent: i === 0 || i % 3 === 0 ? undefined : `c${i - 1}`,
  }),
);
const GONE = new Set(["c4"]);
const deals: readonly Row[] = Array.from({ length: 40 }, (_, i) =>
  set({
    id: `d${i}`,
    title: `D${i}`,
    stage: "won",
    owner: "u1",
    customer: i % 7 === 0 ? undefined : `c${(i * 5) % 12}`,
  }),
);

const INDEXED = new Set(["name", "staff", "founded"]);
/** With indexes by which lists of deals are read in the order of their customers. */
const indexed: DefinitionSet = {
  ...SALES_SET,
  entity: Object.fromEntries(
    Object.entries(SALES_SET.entity).map(([key, entity]) => {
      const fields = Object.entries(entity.properties).map(
        ([name, field]) =>
          [name, key === "customer" && INDEXED.has(name) ? { ...field, "x-index": true } : field] as const,
      );
      return [key, { ...entity, properties: Object.fromEntries(fields) }];
    }),
  ),
};

beforeAll(async () => {
  test = await openTestDoor(join(directory, "related.db"), indexed);
  const create = (entity: string, rows: readonly Row[]) =>
    test.door.write(
      rows.map(({ id, ...values }) => ({ op: "create" as const, entity, id: String(id), values })),
      { actor: designer },
    );
  for (const row of customers) await create("customer", [row]);
  await create("deal", deals);
  // Deals would go into the bin with their customer; a customer whose parent goes there goes on pointing at it.
  await test.door.write(
    deals
      .filter((row) => GONE.has(String(row["customer"])))
      .map((row) => ({ op: "update", entity: "deal", id: String(row["id"]), values: { customer: null } })),
    { actor: designer },
  );
  await test.door.write(
    [...GONE].map((id) => ({ op: "delete", entity: "customer", id })),
    { actor: designer },
  );
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Reader {
  readonly actor: Actor;
  /** The customer as the reader sees it; undefined where not at all. */
  readonly sees: (row: Row) => ((key: string) => boolean) | undefined;
}
const FEW = new Set(["id", "name", "tier", "owner"]);
const READERS: Readonly<Record<string, Reader>> = {
  all: { actor: designer, sees: () => () => true },
  "own rows": {
    actor: someone("u1", "seller"),
    sees: (row) => (row["owner"] === "u1" ? (key) => key !== "secret" : undefined),
  },
  "fields by row": {
    actor: someone("u1", "seller", "viewer"),
    sees: (row) => (row["owner"] === "u1" ? (key) => key !== "secret" : (key) => FEW.has(key)),
  },
};
const PATHS = ["customer.name", "customer.tier", "customer.staff", "customer.founded", "customer.parent.tier"];

/** A path's value by hand. */
function valueAt(reader: Reader, row: Row | undefined, path: string): unknown {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return row?.[first];
  const there = customers.find(({ id }) => id === row?.[first] && !GONE.has(String(id)));
  const open = there && reader.sees(there);
  if (there === undefined || open === undefined) return undefined;
  return valueAt(reader, Object.fromEntries(Object.entries(there).filter(([key]) => open(key))), rest.join("."));
}

const compare = (a: unknown, b: unknown, desc: boolean): number => {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return (typeof a === "number" ? a - Number(b) : String(a) < String(b) ? -1 : 1) * (desc ? -1 : 1);
};
const stored = deals.map((row): Row => (GONE.has(String(row["customer"])) ? { ...row, customer: undefined } : row));

it.each(Object.entries(READERS))("sorts, pages, filters and shows as by hand: %s", async (_, reader) => {
  const key = fc.record({ field: fc.constantFrom(...PATHS), desc: fc.boolean() });
  const filters: readonly (readonly [ConditionDocument, (row: Row) => boolean])[] = [
    [true, () => true],
    [
      { related: { customer: { required: ["tier"], properties: { tier: { enum: ["a", "b"] } } } } },
      (row) => ["a", "b"].includes(String(valueAt(reader, row, "customer.tier"))),
    ],
    [
      { not: { related: { customer: { required: ["staff"], properties: { staff: { minimum: 2 } } } } } },
      (row) => !(Number(valueAt(reader, row, "customer.staff") ?? 0) >= 2),
    ],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(key, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...filters),
      // Pages of one row end among the customers, so that some of their order is looked at only.
      fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 41 })),
      async (sort, [where, holds], limit) => {
        const wanted = stored
          .filter(holds)
          .map((row) =>
            set({ id: row["id"], ...Object.fromEntries(PATHS.map((path) => [path, valueAt(reader, row, path)])) }),
          )
          .sort((a, b) => {
            for (const { field, desc } of sort) {
              const order = compare(a[field], b[field], desc);
              if (order !== 0) return order;
            }
            return compare(a["id"], b["id"], sort.at(-1)?.desc === true);
          });
        const query: Query = { entity: "deal", where, sort, fields: PATHS, limit };
        const found: Row[] = [];
        for (let cursor: string | undefined; ;) {
          const page = await test.door.query({ ...query, ...(cursor === undefined ? {} : { cursor }) }, reader.actor);
          found.push(...page.data);
          cursor = page.next;
          if (cursor === undefined) break;
        }
        expect(found).toEqual(wanted);
      },
    ),
    { numRuns: 40, seed: 5 },
  );
});

it.each(Object.entries(READERS))("groups and sums up as by hand, several figures at once: %s", async (_, reader) => {
  for (const group of ["customer.tier", "customer.parent.tier", "customer.name"]) {
    const groups = new Map<unknown, Row[]>();
    for (const row of stored) {
      const value = valueAt(reader, row, group);
      groups.set(value, [...(groups.get(value) ?? []), row]);
    }
    const wanted = [...groups]
      .sort(([a], [b]) => compare(a, b, false))
      .map(([value, rows]) => {
        const staff = rows.flatMap((row) => {
          const of = valueAt(reader, row, "customer.staff");
          return typeof of === "number" ? [of] : [];
        });
        const founded = rows
          .flatMap((row) => valueAt(reader, row, "customer.founded") ?? [])
          .map(String)
          .sort();
        const sum = staff.reduce((total, one) => total + one, 0);
        return set({
          [group]: value,
          all: rows.length,
          some: staff.length,
          sum: staff.length === 0 ? undefined : sum,
          avg: staff.length === 0 ? undefined : sum / staff.length,
          last: founded.at(-1),
        });
      });
    const found = await test.door.aggregate(
      {
        entity: "deal",
        group: [{ field: group }],
        aggregates: [
          { fn: "count", as: "all" },
          { fn: "count", field: "customer.staff", as: "some" },
          { fn: "sum", field: "customer.staff", as: "sum" },
          { fn: "avg", field: "customer.staff", as: "avg" },
          { fn: "max", field: "customer.founded", as: "last" },
        ],
      },
      reader.actor,
    );
    expect(found).toEqual(wanted);
  }
  const byYear = new Map<unknown, number>();
  for (const row of stored) {
    const day = valueAt(reader, row, "customer.founded");
    const year = day === undefined ? undefined : `${String(day).slice(0, 4)}-01-01`;
    byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  const years = await test.door.aggregate(
    { entity: "deal", group: [{ field: "customer.founded", bucket: "year" }], aggregates: [{ fn: "count", as: "n" }] },
    reader.actor,
  );
  expect(years.map((row) => [row["customer.founded"], row["n"]])).toEqual(
    [...byYear].sort(([a], [b]) => compare(a, b, false)),
  );
});
