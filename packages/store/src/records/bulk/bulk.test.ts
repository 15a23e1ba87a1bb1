import type { FieldSchema } from "@quoin/definition";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change, WriteResult } from "../../door.ts";
import { designer } from "../../testing/designer.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { integer, relation, setOf, text } from "../../testing/sets.ts";
import type { Item } from "../writing.ts";
import { gatherItems } from "./gather-items.ts";

const unique: FieldSchema = { ...text(), "x-unique": true };
const parent: FieldSchema = { ...relation("thing"), "x-on-delete": "clear" };
const SET = setOf({ thing: { code: unique, size: integer(), parent, run: text() } });

const itemsOf = (changes: readonly Change[]): readonly Item[] => changes.map((change, index) => ({ index, change }));
const free = { holds: [], needs: [] };

test("changes of several kinds by turns are few batches where nothing ties them", () => {
  const changes = Array.from({ length: 9000 }, (_, i): Change => {
    const id = `t${i}`;
    if (i % 3 === 0) return { op: "create", entity: "thing", values: {} };
    return i % 3 === 1 ? { op: "update", entity: "thing", id, values: {} } : { op: "delete", entity: "thing", id };
  });
  const batches = gatherItems(
    itemsOf(changes),
    changes.map(() => free),
  );
  expect(batches.map((batch) => batch.length)).toEqual(Array.from({ length: 9 }, () => 1000));
  for (const batch of batches) {
    expect(new Set(batch.map(({ change }) => change.op)).size).toBe(1);
    const places = batch.map(({ index }) => index);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

// Those that others point at are there before: one may point at what the next change makes, if they are made together.
const BEFORE = [6, 7, 8];
const [made, at, above] = [fc.nat(5), fc.nat(8), fc.option(fc.constantFrom(...BEFORE))];
const steps = fc.array(
  fc.oneof(
    fc.record({ op: fc.constant("create" as const), id: made, code: fc.option(at), parent: above }),
    fc.record({ op: fc.constant("update" as const), id: at, code: fc.option(at), parent: above }),
    fc.record({ op: fc.constant("upsert" as const), code: at, parent: above }),
    fc.record({ op: fc.constant("delete" as const), id: at }),
  ),
  { minLength: 40, maxLength: 60 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Each run has records and codes of its own, so that one store will do. */
function changeOf(step: Step, size: number, run: string): Change {
  const named = (what: string, n: number) => `${run}${what}${n}`;
  if (step.op === "delete") return { op: "delete", entity: "thing", id: named("t", step.id) };
  const values = {
    size,
    run,
    ...(step.code !== null && { code: named("c", step.code) }),
    ...(step.parent !== null && { parent: named("t", step.parent) }),
  };
  if (step.op === "upsert") return { op: "upsert", entity: "thing", match: ["code"], values };
  return { op: step.op, entity: "thing", id: named("t", step.id), values };
}

const outcome = (result: WriteResult | undefined): string =>
  result === undefined ? "none" : result.ok ? result.op : result.error.code;

test("a bulk by turns comes to what its changes come to one after the other", async () => {
  const store = await openTestStore();
  await store.publish(SET);
  let runs = 0;
  const left = async (run: string): Promise<readonly unknown[]> => {
    const where = { required: ["run"], properties: { run: { const: run } } };
    const { data } = await store.records.query({ entity: "thing", where, limit: 100 }, designer);
    const plain = data.map(({ id, code, parent: over, size }) =>
      JSON.stringify([String(id).startsWith(run) ? id : "made", code, over, size]).replaceAll(run, ""),
    );
    return plain.toSorted();
  };
  const write = (changes: readonly Change[]) => store.records.write(changes, { actor: designer, partial: true });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      runs += 1;
      const [one, many] = [`a${runs}x`, `b${runs}x`];
      for (const run of [one, many])
        await write(BEFORE.map((id) => changeOf({ op: "create", id, code: null, parent: null }, 0, run)));
      const alone: WriteResult[] = [];
      for (const [i, step] of sequence.entries()) alone.push(...(await write([changeOf(step, i, one)])));
      const together = await write(sequence.map((step, i) => changeOf(step, i, many)));
      expect(together.map(outcome)).toEqual(alone.map(outcome));
      expect(await left(many)).toEqual(await left(one));
    }),
    { numRuns: 10 },
  );
  expect(await store.verify()).toEqual([]);
});

test("what a bulk makes is there for what points at it further on, and what it deletes is gone", async () => {
  const store = await openTestStore();
  await store.publish(SET);
  const changes = Array.from({ length: 20 }, (_, i): Change[] => [
    { op: "create", entity: "thing", id: `p${i}`, values: { size: 0 } },
    { op: "update", entity: "thing", id: `p${i}`, values: { size: i } },
    { op: "create", entity: "thing", id: `c${i}`, values: { parent: `p${i}` } },
    { op: "upsert", entity: "thing", match: ["code"], values: { code: `u${i % 5}`, parent: `c${i}` } },
    { op: "delete", entity: "thing", id: `c${i}` },
  ]).flat();
  const results = await store.records.write(changes, { actor: designer });
  expect(results.every(({ ok }) => ok)).toBe(true);
  const { data } = await store.records.query({ entity: "thing", limit: 100 }, designer);
  expect(data.filter(({ id }) => String(id).startsWith("p")).map(({ size }) => size)).toHaveLength(20);
  expect(data.filter(({ code }) => code !== undefined).map(({ parent: over }) => over)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  const late = store.records.write([...changes.slice(0, 40), { op: "update", entity: "thing", id: "c1", values: {} }], {
    actor: designer,
  });
  await expect(late).rejects.toMatchObject({ code: "duplicate" });
});

test("of many that stand alone only those fail that are wrong, though they are found out after storing", async () => {
  const store = await openTestStore();
  const tree: FieldSchema = { ...relation("thing"), "x-tree": true };
  await store.publish(setOf({ thing: { name: text(), parent: tree } }));
  const ids = await store.make(...Array.from({ length: 60 }, (_, i) => ({ name: `n${i}` })));
  const wrong = [7, 8, 41];
  const changes = ids.map((id, i): Change => ({
    op: "update",
    entity: "thing",
    id,
    values: { name: "new", parent: wrong.includes(i) ? id : null },
  }));
  const results = await store.records.write(changes, { actor: designer, partial: true });
  expect(results.flatMap((one, i) => (one.ok ? [] : [[i, one.error.details[0]?.code]]))).toEqual(
    wrong.map((i) => [i, "cycle"]),
  );
  expect(await store.values("name")).toEqual(ids.map((_, i) => (wrong.includes(i) ? `n${i}` : "new")));
});

test("a unique value passes from one record to the next within a bulk, also where all of it is updates", async () => {
  const store = await openTestStore();
  await store.publish(SET);
  const [one = "", other = ""] = await store.make({ code: "X" }, { code: "Y" });
  const update = (id: string, code: string): Change => ({ op: "update", entity: "thing", id, values: { code } });
  await store.records.write([update(one, "Z"), update(other, "X"), update(one, "Y")], { actor: designer });
  expect(await store.values("code")).toEqual(["Y", "X"]);
  const taken = store.records.write([update(one, "X"), update(other, "Y")], { actor: designer });
  await expect(taken).rejects.toMatchObject({ code: "duplicate", data: { index: 0 } });
  expect(await store.values("code")).toEqual(["Y", "X"]);
});
