import { AppError } from "@quoin/definition";
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

// What a reader may not see of related records, of the past and of bulk changes must not show in any answer: two databases
// that differ in nothing else give the same bytes.

const SEED = 99;
const CUSTOMERS = Array.from({ length: 16 }, (_, i) => `c${i}`);
const DEALS = Array.from({ length: 30 }, (_, i) => `d${i}`);
const directory = mkdtempSync(join(tmpdir(), "quoin-"));

interface Reader {
  readonly name: string;
  readonly actor: Actor;
  readonly uses: readonly string[];
  /** Of a customer with this owner. */
  readonly sees: (owner: string) => ((key: string) => boolean) | undefined;
}
const FEW = ["name", "tier"];
const MOST = [...FEW, "staff", "founded", "seen_at", "credit"];
const READERS: readonly Reader[] = [
  {
    name: "own rows",
    actor: someone("u1", "seller"),
    uses: MOST,
    sees: (owner) => (owner === "u1" ? (key) => key !== "secret" : undefined),
  },
  { name: "few fields", actor: someone("u1", "viewer"), uses: FEW, sees: () => (key) => FEW.includes(key) },
  {
    name: "fields by row",
    actor: someone("u1", "seller", "viewer"),
    uses: MOST,
    sees: (owner) => (owner === "u1" ? (key) => key !== "secret" : (key) => FEW.includes(key)),
  },
];

const customer = fc.record({
  name: fc.constantFrom("Acme", "王", "beta", "Alpha"),
  tier: fc.constantFrom("a", "b", "c"),
  staff: fc.integer({ min: 0, max: 9 }),
  founded: fc.constantFrom("2024-02-29", "2025-12-31", "2026-03-29"),
  seen_at: fc.constantFrom("2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00.000Z", "2025-10-26T00:30:00.000Z"),
  credit: fc.integer({ min: 1, max: 9999 }).map((cents) => cents / 100),
  secret: fc.constantFrom("s1", "s2", "s3"),
});
/** Three states of each customer, one after the other: what was is as hidden as what is. */
const states = (seed: number): readonly (readonly Row[])[] =>
  fc.sample(fc.tuple(customer, customer, customer), { numRuns: CUSTOMERS.length, seed });
const ownerOf = (i: number): string => (i % 2 === 0 ? "u1" : "u2");

async function fill(door: Door, rows: readonly (readonly Row[])[]): Promise<void> {
  const write = (changes: readonly Change[]) => door.write(changes, { actor: designer });
  await write(
    CUSTOMERS.map((id, i) => ({
      op: "create",
      entity: "customer",
      id,
      values: { ...rows[i]?.[0], owner: ownerOf(i) },
    })),
  );
  await write(
    DEALS.map((id, i) => ({
      op: "create",
      entity: "deal",
      id,
      values: {
        title: `D${i % 7}`,
        stage: "won",
        owner: "u1",
        due: `2026-0${1 + (i % 9)}-15`,
        ...(i % 6 === 0 ? {} : { customer: CUSTOMERS[(i * 5) % CUSTOMERS.length] }),
      },
    })),
  );
  // Each value of its own entry, and all fields in each: both logs have the same entries about the same fields.
  for (const step of [1, 2]) {
    const bump = (row: Row | undefined, i: number): Row => ({
      ...row,
      staff: 100 * step + i,
      secret: `${String(row?.["secret"])}${step}`,
    });
    await write(CUSTOMERS.map((id, i) => ({ op: "update", entity: "customer", id, values: bump(rows[i]?.[step], i) })));
  }
}

const tests: TestDoor[] = [];
const pairs = new Map<string, readonly Door[]>();

beforeAll(async () => {
  let now = 0;
  const [first, second] = [states(SEED), states(SEED + 1)];
  for (const [n, { name, sees }] of READERS.entries()) {
    const disguised = first.map((steps, i) =>
      steps.map((row, step) => {
        const open = sees(ownerOf(i));
        const other = second[i]?.[step] ?? {};
        return Object.fromEntries(Object.keys(row).map((key) => [key, open?.(key) === true ? row[key] : other[key]]));
      }),
    );
    const doors: Door[] = [];
    for (const rows of [first, disguised]) {
      now = Date.parse("2026-03-29T00:00:00.000Z");
      const test = await openTestDoor(
        join(directory, `${n}-${doors.length}.db`),
        SALES_SET,
        () => new Date((now += 1000)),
      );
      tests.push(test);
      await fill(test.door, rows);
      doors.push(test.door);
    }
    pairs.set(name, doors);
  }
}, 60_000);
afterAll(async () => {
  for (const test of tests) await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function answer(ask: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await ask);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "internal") throw error;
    return JSON.stringify([error.code, error.message, error.details, error.data ?? null]);
  }
}

type Ask = (door: Door, actor: Actor) => Promise<unknown>;
const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Shanghai");

const WORDS = ["name", "tier", "secret"];
const NUMBERS = ["staff", "credit"];
const TIMES = ["founded", "seen_at"];

/** Figures that suit the field, and now and then one that does not. */
function measures(fields: readonly string[]) {
  const of = (keys: readonly string[]) => keys.filter((key) => fields.includes(key)).map((key) => `customer.${key}`);
  const figure = <F extends "count" | "sum" | "avg" | "min" | "max">(fns: readonly F[], paths: readonly string[]) =>
    fc.record({ fn: fc.constantFrom(...fns), field: fc.constantFrom(...paths) });
  return fc.array(
    fc.oneof(
      { weight: 6, arbitrary: figure(["count"], ["due", ...of(fields)]) },
      { weight: 6, arbitrary: figure(["min", "max"], ["due", ...of([...NUMBERS, ...TIMES])]) },
      ...(of(NUMBERS).length === 0 ? [] : [{ weight: 6, arbitrary: figure(["sum", "avg"], of(NUMBERS)) }]),
      { weight: 1, arbitrary: figure(["sum"], of(fields)) },
    ),
    { maxLength: 3 },
  );
}

function questions(fields: readonly string[]): fc.Arbitrary<Ask> {
  const path = fc.constantFrom(...fields.map((field) => `customer.${field}`), "title", "due", "customer");
  const own = fc.constantFrom(...fields);
  const where = fc.oneof(
    fc.constant(true as const),
    fc
      .record({
        field: fc.constantFrom(...fields.filter((field) => WORDS.includes(field))),
        text: fc.constantFrom("a", "b", "s1", "Acme"),
      })
      .map(({ field, text }) => ({
        related: { customer: { required: [field], properties: { [field]: { const: text } } } },
      })),
    own.map((field) => ({ not: { related: { customer: { required: [field] } } } })),
  );
  const list: fc.Arbitrary<Ask> = fc
    .record({
      where,
      sort: fc.array(fc.record({ field: path, desc: fc.boolean() }), { maxLength: 3 }),
      fields: fc.array(path, { maxLength: 4 }),
      limit: fc.constantFrom(1, 4, 50),
      titles: fc.boolean(),
    })
    .map((asked): Ask => async (door, actor) => {
      const query = { entity: "deal", ...asked };
      const page = await door.queryJson(query, actor);
      const { next }: { next: string | null } = JSON.parse(page);
      return next === null ? page : [page, await door.queryJson({ ...query, cursor: next }, actor)];
    });
  const unit = fc.constantFrom("day" as const, "week" as const, "month" as const, "quarter" as const, "year" as const);
  const aggregate: fc.Arbitrary<Ask> = fc
    .record({
      where,
      group: fc.array(
        fc.oneof(
          path.map((field) => ({ field })),
          fc.record({
            field: fc.constantFrom(
              "due",
              ...TIMES.filter((key) => fields.includes(key)).map((key) => `customer.${key}`),
            ),
            bucket: unit,
          }),
        ),
        { maxLength: 2 },
      ),
      fns: measures(fields),
      timeZone: zones,
    })
    .map(
      ({ where: condition, group, fns, timeZone }): Ask =>
        (door, actor) =>
          door.aggregate(
            {
              entity: "deal",
              where: condition,
              group,
              aggregates: [{ fn: "count", as: "all" }, ...fns.map((one, i) => ({ ...one, as: `f${i}` }))],
            },
            { ...actor, timeZone },
          ),
    );
  const past: fc.Arbitrary<Ask> = fc
    .record({
      id: fc.constantFrom(...CUSTOMERS, "nowhere"),
      position: fc.integer({ min: 1, max: 100 }),
      undo: fc.boolean(),
      fields: fc.option(fc.array(own, { maxLength: 3 }), { nil: undefined }),
    })
    .map(({ id, position, undo, fields: asked }): Ask => (door, actor) => {
      const ref = { entity: "customer", id };
      const place = CUSTOMERS.indexOf(id) + 1 + (position % 2 === 0 ? CUSTOMERS.length + DEALS.length : 0);
      if (undo) return door.planUndo({ ...ref, position: place }, actor);
      return door.asOf({ ...ref, asOf: position, ...(asked === undefined ? {} : { fields: asked }) }, actor);
    });
  return fc.oneof(list, aggregate, past);
}

it.each(READERS.map((reader) => [reader.name, reader] as const))(
  "gives the same bytes over relations, the past and bulk changes: %s",
  async (name, { actor, uses }) => {
    const [one, other] = pairs.get(name) ?? [];
    if (one === undefined || other === undefined) throw new Error("missing");
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { weight: 1, arbitrary: questions([...MOST, "secret", "nothing"]) },
          { weight: 3, arbitrary: questions(uses) },
        ),
        async (ask) => {
          const [here, there] = [await answer(ask(one, actor)), await answer(ask(other, actor))];
          if (!here.startsWith('["') && here.length > 60) told += 1;
          expect(there).toBe(here);
        },
      ),
      { numRuns: 400, seed: SEED },
    );
    // Refusals alone would prove little.
    expect(told).toBeGreaterThan(100);
  },
  60_000,
);

it("would notice: with all rights the answers differ, of today, of the past and of sums", async () => {
  const [one, other] = pairs.get(READERS[1]?.name ?? "") ?? [];
  if (one === undefined || other === undefined) throw new Error("missing");
  const asks: readonly ((door: Door) => Promise<unknown>)[] = [
    (door) => door.queryJson({ entity: "deal", sort: [{ field: "customer.credit" }] }, designer),
    (door) =>
      door.aggregate({ entity: "deal", aggregates: [{ fn: "sum", field: "customer.credit", as: "sum" }] }, designer),
    (door) =>
      Promise.all(CUSTOMERS.map((id) => door.asOf({ entity: "customer", id, asOf: CUSTOMERS.length }, designer))),
  ];
  for (const ask of asks) expect(await answer(ask(one))).not.toBe(await answer(ask(other)));
});
