import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AggregateQuery } from "../door.ts";
import { COMPUTE_JOB } from "../computed/compute-job.ts";
import { openStore } from "../open-store.ts";
import { formula } from "../testing/computed-set.ts";
import { designer } from "../testing/designer.ts";
import { testDatabase } from "../testing/test-database.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

let opened: TestDoor;
let directory: string;
let file: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  file = join(directory, "q.db");
  opened = await openTestDoor(file, SALES_SET);
});
afterEach(async () => {
  await opened.close();
  rmSync(directory, { recursive: true, force: true });
});

const COUNT: AggregateQuery = { entity: "deal", aggregates: [{ fn: "count", as: "n" }] };
const create = { op: "create", entity: "deal", values: { title: "one" } } as const;

test("an answer that is asked for again is never older than the last write", async () => {
  const { door, store } = opened;
  for (let written = 0; written < 3; written += 1) {
    for (let again = 0; again < 2; again += 1) expect(await door.aggregate(COUNT, designer)).toEqual([{ n: written }]);
    await door.write([create], { actor: designer });
  }
  await store.transaction(async (tx) => {
    await tx.records.write([create], { actor: designer });
    expect(await tx.records.aggregate(COUNT, designer)).toEqual([{ n: 4 }]);
    expect(await door.aggregate(COUNT, designer)).toEqual([{ n: 3 }]);
  });
  expect(await door.aggregate(COUNT, designer)).toEqual([{ n: 4 }]);
});

test("nor than a write of another process", async () => {
  expect(await opened.door.aggregate(COUNT, designer)).toEqual([{ n: 0 }]);
  const other = await openStore({ file: await testDatabase(file) });
  try {
    await other.records.write([create], { actor: designer });
    expect(await opened.door.aggregate(COUNT, designer)).toEqual([{ n: 1 }]);
  } finally {
    await other.close();
  }
});

test("nor than values that a job worked out, which the log does not tell of", async () => {
  const { store, door } = opened;
  await door.write([{ ...create, values: { title: "one", amount: 21 } }], { actor: designer });
  const { deal } = SALES_SET.entity;
  if (deal === undefined) throw new Error("missing");
  const twice = { ...deal, properties: { ...deal.properties, twice: formula("{amount} * 2") } };
  const set = { ...SALES_SET, entity: { ...SALES_SET.entity, deal: twice } };
  await store.definitions.publish({ set, expectedVersion: 1 }, designer);
  const sum: AggregateQuery = { entity: "deal", aggregates: [{ fn: "sum", field: "twice", as: "sum" }] };
  expect(await door.aggregate(sum, designer)).toEqual([{}]);
  const job = await store.jobs.enqueue({ kind: COMPUTE_JOB, key: "test", payload: null });
  await store.handlers[COMPUTE_JOB]?.(job, { signal: new AbortController().signal, progress: () => undefined });
  expect(await door.aggregate(sum, designer)).toEqual([{ sum: 42 }]);
});

test("an answer belongs to the rights of who asked", async () => {
  const { door } = opened;
  await door.write([create], { actor: designer });
  expect(await door.aggregate(COUNT, designer)).toEqual([{ n: 1 }]);
  const stranger = { ...designer, system: false, abilities: new Set<never>(), roles: [], userId: "u9" };
  await expect(door.aggregate(COUNT, stranger)).rejects.toMatchObject({ code: "not_found" });
});
