import type { DefinitionSet, FieldSchema } from "@quoin/definition";
import fc from "fast-check";
import { sql } from "kysely";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../actor.ts";
import type { Change, Row } from "../../door.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../../testing/open-test-door.ts";
import { SALES_SET } from "../../testing/sales-set.ts";

const list: FieldSchema = {
  type: "array",
  "x-type": "relations",
  items: { type: "string" },
  uniqueItems: true,
  "x-entity": "customer",
  "x-labels": { en: "List", "zh-CN": "列表" },
};
const { customer, deal, visit } = SALES_SET.entity;
const SET: DefinitionSet = {
  ...SALES_SET,
  entity: {
    customer: {
      ...customer!,
      properties: { ...customer!.properties, friends: list },
      "x-duplicates": [{ id: "company", on: [{ field: "name", by: "organisation" }], act: "block" }],
    },
    deal: {
      ...deal!,
      properties: { ...deal!.properties, partners: list, rivals: { ...list, "x-on-delete": "clear" } },
    },
    visit: visit!,
  },
  role: {
    ...SALES_SET.role,
    keeper: { labels: { en: "Keeper", "zh-CN": "管理" }, entities: { customer: { read: true, update: true } } },
  },
};
const seller = someone("u1", "seller");
const keeper = someone("u2", "keeper");
const DAY = 86_400_000;

let test: TestDoor;
let directory: string;
let now = Date.parse("2026-05-01T08:00:00.000Z");

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), SET, () => new Date((now += 1000)));
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const write = (changes: readonly Change[], actor: Actor = designer) =>
  test.door.write(changes, { actor, duplicates: "allow" });
async function create(entity: string, values: Row, actor: Actor = designer): Promise<string> {
  const [made] = await write([{ op: "create", entity, values }], actor);
  return made?.ok === true ? made.id : "";
}
const get = (entity: string, id: string, actor: Actor = designer, options = {}) =>
  test.door.get({ entity, id }, actor, options);
const STAMPS = ["rev", "updated_at", "updated_by"];

/** All records, living and in the bin, with what search and rules for duplicates know of them. */
async function everything(): Promise<unknown> {
  const rows: Row[] = [];
  for (const entity of ["customer", "deal", "visit"])
    for (const deleted of [false, true])
      for (const row of (await test.door.query({ entity, deleted, limit: 500 }, designer)).data)
        rows.push({
          entity,
          deleted,
          ...Object.fromEntries(Object.entries(row).filter(([key]) => !STAMPS.includes(key))),
        });
  const keys = await sql<Row>`select entity, rule, key, record from quoin_match order by record, rule, key`.execute(
    test.store.db,
  );
  const hits = await test.door.search("acme", designer, { limit: 50 });
  return {
    rows: rows.sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1)),
    keys: keys.rows,
    hits: hits.map(({ id }) => id).sort(),
  };
}

describe("merging records", () => {
  it("keeps the survivor's values, fills what it lacks, unites lists, and takes what is chosen", async () => {
    const [a, b, c] = [
      await create("customer", { name: "Acme", tier: "a", tags: ["vip"] }),
      await create("customer", { name: "Acme Inc.", email: "a@b.co", tags: ["cold", "vip"], staff: 5, credit: 10 }),
      await create("customer", { name: "ACME", staff: 7, note: "n" }),
    ];
    const plan = await test.door.planMerge({ entity: "customer", ids: [a, b, c] }, designer);
    expect(plan.fields).toContainEqual({ field: "tags", united: true });
    expect(plan.fields).toContainEqual({ field: "staff", united: false, from: b });
    const { record } = await test.door.merge(
      { entity: "customer", survivor: a, losers: [b, c], take: { name: b, staff: c } },
      designer,
    );
    expect(record).toMatchObject({
      id: a,
      name: "Acme Inc.",
      tier: "a",
      tags: ["vip", "cold"],
      email: "a@b.co",
      staff: 7,
      credit: 10,
      note: "n",
    });
    await expect(get("customer", b)).rejects.toMatchObject({ code: "not_found", data: { merged_into: a } });
    expect(await get("customer", b, designer, { deleted: true })).toMatchObject({ name: "Acme Inc." });
  });

  it("moves what points at the others, whoever may see it, and counts only what the asker sees", async () => {
    const [a, b] = [await create("customer", { name: "A" }, seller), await create("customer", { name: "B" }, seller)];
    const mine = await create("deal", { title: "mine", customer: b }, seller);
    const hidden = await create("deal", { title: "hidden", customer: b, partners: [b, a], rivals: [b] });
    const visited = await create("visit", { subject: "v", customer: b });
    const child = await create("customer", { name: "child", parent: b });
    const { moves, allowed } = await test.door.planMerge({ entity: "customer", ids: [a, b] }, seller);
    expect([moves, allowed]).toEqual([[{ entity: "deal", field: "customer", count: 1 }], true]);
    const { merge } = await test.door.merge({ entity: "customer", survivor: a, losers: [b] }, seller);
    expect(await get("deal", mine)).toMatchObject({ customer: a });
    expect(await get("deal", hidden)).toMatchObject({ customer: a, partners: [a], rivals: [a] });
    expect([(await get("visit", visited))["customer"], (await get("customer", child))["parent"]]).toEqual([a, a]);
    await test.door.undoMerge(merge, seller);
    expect(await get("deal", hidden)).toMatchObject({ customer: b, partners: [b, a], rivals: [b] });
    expect((await get("visit", visited))["customer"]).toBe(b);
  });

  it("leaves no record related to itself, and makes no circle", async () => {
    const b = await create("customer", { name: "B" });
    const a = await create("customer", { name: "A", parent: b, friends: [b] });
    await test.door.merge({ entity: "customer", survivor: a, losers: [b] }, designer);
    const merged = await get("customer", a);
    expect([merged["parent"], merged["friends"]]).toEqual([undefined, undefined]);
  });

  it("asks for the right to change the survivor and to delete the others", async () => {
    const [a, b] = [await create("customer", { name: "A" }, seller), await create("customer", { name: "B" })];
    await expect(test.door.merge({ entity: "customer", survivor: a, losers: [b] }, seller)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(test.door.planMerge({ entity: "customer", ids: [a, b] }, seller)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(test.door.merge({ entity: "customer", survivor: a, losers: [b] }, keeper)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await test.door.planMerge({ entity: "customer", ids: [a, b] }, keeper)).allowed).toBe(false);
    await expect(test.door.merge({ entity: "customer", survivor: a, losers: [a] }, designer)).rejects.toMatchObject({
      code: "validation",
    });
    await expect(
      test.door.merge({ entity: "customer", survivor: a, losers: [b], revs: { [b]: 2 } }, designer),
    ).rejects.toMatchObject({ code: "conflict" });
    const { merge } = await test.door.merge({ entity: "customer", survivor: a, losers: [b] }, designer);
    await expect(test.door.undoMerge(merge, seller)).rejects.toMatchObject({ code: "not_found" });
    await expect(test.door.undoMerge(merge, keeper)).rejects.toMatchObject({ code: "forbidden" });
    await expect(get("customer", b, seller)).rejects.toMatchObject({ code: "not_found", data: undefined });
    await expect(get("customer", b, keeper)).rejects.toMatchObject({ data: { merged_into: a } });
  });

  it("is undone but for what was changed since, which is told", async () => {
    const [a, b] = [
      await create("customer", { name: "A", tier: "a" }),
      await create("customer", { name: "B", tier: "b", note: "n", email: "b@b.co" }),
    ];
    const [kept, moved] = [
      await create("deal", { title: "k", customer: b }),
      await create("deal", { title: "m", customer: b }),
    ];
    const { merge } = await test.door.merge(
      { entity: "customer", survivor: a, losers: [b], take: { tier: b } },
      designer,
    );
    const other = await create("customer", { name: "C" });
    await write([
      { op: "update", entity: "customer", id: a, values: { tier: "c" } },
      { op: "update", entity: "deal", id: kept, values: { customer: other } },
    ]);
    const undone = await test.door.undoMerge(merge, designer);
    expect(undone).toEqual({
      restored: [b],
      changed: 2,
      kept: expect.arrayContaining([
        { entity: "customer", id: a, fields: ["tier"] },
        { entity: "deal", id: kept, fields: ["customer"] },
      ]),
    });
    expect(await get("customer", a)).toEqual(expect.not.objectContaining({ email: "b@b.co" }));
    expect(await get("customer", a)).toMatchObject({ name: "A", tier: "c" });
    expect(await get("customer", b)).toMatchObject({ name: "B", tier: "b", email: "b@b.co" });
    expect([(await get("deal", kept))["customer"], (await get("deal", moved))["customer"]]).toEqual([other, b]);
    await expect(test.door.undoMerge(merge, designer)).rejects.toMatchObject({ code: "already_done" });
  });

  it("is undone for 30 days", async () => {
    const [a, b] = [await create("customer", { name: "A" }), await create("customer", { name: "B" })];
    const { merge } = await test.door.merge({ entity: "customer", survivor: a, losers: [b] }, designer);
    now += 31 * DAY;
    await expect(test.door.undoMerge(merge, designer)).rejects.toMatchObject({ code: "impossible_change" });
    await expect(test.door.undoMerge("nothing", designer)).rejects.toMatchObject({ code: "not_found" });
  });

  it("leads from a record over several merges to where it went, and gives what was purged no way back", async () => {
    const [a, b, c] = [
      await create("customer", { name: "A" }),
      await create("customer", { name: "B" }),
      await create("customer", { name: "C" }),
    ];
    const first = await test.door.merge({ entity: "customer", survivor: b, losers: [a] }, designer);
    await test.door.merge({ entity: "customer", survivor: c, losers: [b] }, designer);
    await expect(get("customer", a)).rejects.toMatchObject({ data: { merged_into: c } });
    await write([{ op: "purge", entity: "customer", id: a }]);
    expect((await test.door.undoMerge(first.merge, designer)).restored).toEqual([]);
  });

  it("leaves, once undone, the database as it was before", async () => {
    const customers = fc.array(
      fc.record(
        {
          name: fc.constantFrom("Acme", "Acme Inc.", "Zeta"),
          tier: fc.constantFrom("a", "b", "c"),
          tags: fc.subarray(["vip", "cold", "north"], { minLength: 1 }),
          note: fc.constantFrom("one", "two"),
          email: fc.boolean(),
          phone: fc.constantFrom("+8613816012288", "+8613816012289"),
          parent: fc.nat(9),
          friends: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
        },
        { requiredKeys: ["name"] },
      ),
      { minLength: 3, maxLength: 6 },
    );
    const deals = fc.array(
      fc.record({
        customer: fc.nat(9),
        partners: fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
        rivals: fc.uniqueArray(fc.nat(9), { maxLength: 2 }),
        binned: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        customers,
        deals,
        fc.nat(100),
        fc.array(fc.constantFrom("name", "tier", "tags", "email", "parent"), { maxLength: 2 }),
        async (made, sold, seed, taken) => {
          const ids: string[] = [];
          for (const [i, { parent: _p, friends: _f, email, ...values }] of made.entries())
            ids.push(await create("customer", { ...values, ...(email === true ? { email: `${i}.${now}@b.co` } : {}) }));
          const at = (n: number): string => ids[n % ids.length] ?? "";
          const lists = (ns: readonly number[] | undefined) => [...new Set((ns ?? []).map(at))];
          for (const [i, { parent, friends }] of made.entries())
            await write([
              {
                op: "update",
                entity: "customer",
                id: at(i),
                // A parent stands before its child, so that there are no circles.
                values: {
                  friends: lists(friends),
                  ...(parent !== undefined && parent % ids.length < i ? { parent: at(parent) } : {}),
                },
              },
            ]);
          for (const { customer: of, partners, rivals, binned } of sold) {
            const id = await create("deal", {
              title: "d",
              customer: at(of),
              partners: lists(partners),
              rivals: lists(rivals),
            });
            await create("visit", { subject: "v", customer: at(of + 1), deal: id });
            if (binned) await write([{ op: "delete", entity: "deal", id }]);
          }
          const before = await everything();
          const survivor = at(seed);
          const losers = ids.filter((id) => id !== survivor).slice(0, 1 + (seed % 2));
          const take = Object.fromEntries(
            taken.map((field, i) => [field, [survivor, ...losers][(seed + i) % (losers.length + 1)] ?? ""]),
          );
          const { merge } = await test.door.merge({ entity: "customer", survivor, losers, take }, designer);
          expect(await everything()).not.toEqual(before);
          for (const entity of ["deal", "visit", "customer"])
            for (const row of (await test.door.query({ entity, limit: 500 }, designer)).data)
              if (!losers.includes(String(row["id"])))
                for (const loser of losers) expect(JSON.stringify(row)).not.toContain(loser);
          const undone = await test.door.undoMerge(merge, designer);
          expect([undone.kept, [...undone.restored].sort()]).toEqual([[], [...losers].sort()]);
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});
