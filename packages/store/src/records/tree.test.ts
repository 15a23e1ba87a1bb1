import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, type DefinitionSet } from "@quoin/definition";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../actor.ts";
import type { Change, Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

const { customer, deal, visit } = SALES_SET.entity;
const withTree = (tree: boolean): DefinitionSet => ({
  ...SALES_SET,
  entity: {
    deal: deal!,
    visit: visit!,
    customer: {
      ...customer!,
      properties: { ...customer!.properties, parent: { ...customer!.properties["parent"]!, "x-tree": tree } },
    },
  },
});

const seller = someone("u1", "seller");
let test: TestDoor;
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), withTree(true));
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const write = (changes: readonly Change[], actor: Actor = designer) => test.door.write(changes, { actor });
async function create(values: Row): Promise<string> {
  const [made] = await write([{ op: "create", entity: "customer", values }]);
  return made?.ok === true ? made.id : "";
}
const move = (id: string, parent: string | null): Change => ({
  op: "update",
  entity: "customer",
  id,
  values: { parent },
});
async function problem(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error.details[0] ?? { code: error.code };
    throw error;
  }
  return undefined;
}
/** Records each below the one before. */
async function chain(...names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await create({ name, ...(ids.length > 0 && { parent: ids.at(-1) }) }));
  return ids;
}
const under = (id: string, field = "parent") => ({ required: [field], properties: { [field]: { under: id } } });
const names = async (where: ReturnType<typeof under>, actor: Actor = designer, entity = "customer") => {
  const { data } = await test.door.query({ entity, where, fields: [entity === "deal" ? "title" : "name"] }, actor);
  return data.map((row) => String(row["name"] ?? row["title"])).sort();
};

describe("a hierarchy", () => {
  it("refuses that a record lies below itself, and tells the way round", async () => {
    const [a, b, c] = await chain("A", "B", "C");
    const cycle = (path: string) => ({ path: "/parent", code: "cycle", params: { path } });
    expect(await problem(write([move(a!, c!)]))).toEqual(cycle("A → C → B → A"));
    expect(await problem(write([move(a!, a!)]))).toEqual(cycle("A → A"));
    expect(
      await problem(write([{ op: "create", entity: "customer", id: "own", values: { name: "X", parent: "own" } }])),
    ).toEqual(cycle("X → X"));
    expect((await test.door.get({ entity: "customer", id: b! }, designer))["parent"]).toBe(a);
  });

  it("judges a batch by what it leaves behind, and a partial one change by change", async () => {
    const [a, b] = await chain("A", "B");
    // Turned round in one go: no circle is left.
    await write([move(b!, null), move(a!, b!)]);
    const [c] = await chain("C");
    expect(await problem(write([move(c!, a!), move(b!, c!)]))).toMatchObject({ code: "cycle" });
    const results = await test.door.write([move(c!, a!), move(b!, c!)], { actor: designer, partial: true });
    expect(results.map((result) => result.ok)).toEqual([true, false]);
  });

  it("is kept by upserts, simultaneous saves and undoing", async () => {
    const [a, b] = await chain("A", "B");
    await write([{ op: "update", entity: "customer", id: a!, values: { email: "a@example.com" } }]);
    const upsert: Change = {
      op: "upsert",
      entity: "customer",
      match: ["email"],
      values: { email: "a@example.com", name: "A", parent: b! },
    };
    expect(await problem(write([upsert]))).toMatchObject({ code: "cycle" });

    const [c, d] = [await create({ name: "C" }), await create({ name: "D" })];
    const both = await Promise.allSettled([write([move(c, d)]), write([move(d, c)])]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

    const [moved] = await write([move(b!, null)]);
    await write([move(a!, b!)]);
    const position = moved?.ok === true ? moved.position : undefined;
    expect(
      await problem(test.door.revert({ entity: "customer", id: b!, position: position! }, designer)),
    ).toMatchObject({
      code: "cycle",
    });
  });

  it("has no circle that a restore could close", async () => {
    const [a, b, c] = await chain("A", "B", "C");
    await write([{ op: "delete", entity: "customer", id: b! }]);
    expect(await problem(write([move(a!, c!)]))).toMatchObject({ code: "cycle" });
    await write([{ op: "restore", entity: "customer", id: b! }]);
    expect(await names(under(a!))).toEqual(["B", "C"]);
  });

  it("names nobody whom the writer may not see", async () => {
    const [a, b, c] = await chain("Mine", "Hidden", "Also mine");
    for (const id of [a!, c!]) await write([{ op: "update", entity: "customer", id, values: { owner: "u1" } }]);
    expect(await problem(write([move(a!, c!)], seller))).toEqual({
      path: "/parent",
      code: "cycle",
      params: { path: "Mine → Also mine → … → Mine" },
    });
    expect(b).not.toBe("");
  });

  it("has at most 32 levels, counted over what hangs on the moved record", async () => {
    const levels = await chain(...Array.from({ length: 32 }, (_, i) => `L${i}`));
    expect(
      await problem(write([{ op: "create", entity: "customer", values: { name: "X", parent: levels.at(-1) } }])),
    ).toEqual({
      path: "/parent",
      code: "too_deep",
      params: { limit: 32 },
    });
    const [top, , low] = await chain("T", "U", "V");
    expect(await problem(write([move(top!, levels[29]!)]))).toMatchObject({ code: "too_deep" });
    await write([move(low!, levels[30]!)]);
    await write([move(top!, levels[29]!)]);
  });
});

describe("“is or lies below”", () => {
  it("finds what lies below, over relations of other entities too", async () => {
    const [a, b, c] = await chain("Group", "Firm", "Branch");
    await write([{ op: "create", entity: "deal", values: { title: "of the branch", customer: c! } }]);
    await write([{ op: "create", entity: "deal", values: { title: "of the group", customer: a! } }]);
    expect(await names(under(a!))).toEqual(["Branch", "Firm"]);
    expect(await names(under(b!))).toEqual(["Branch"]);
    expect(await names(under(c!))).toEqual([]);
    expect(await names(under("nowhere"))).toEqual([]);
    expect(await names(under(a!, "customer"), designer, "deal")).toEqual(["of the branch", "of the group"]);
    expect(await names(under(b!, "customer"), designer, "deal")).toEqual(["of the branch"]);
  });

  it("tells nothing of what hangs on hidden or deleted records", async () => {
    const [a, b, c, d] = await chain("Top", "Between", "Below", "Lowest");
    for (const id of [a!, c!, d!]) await write([{ op: "update", entity: "customer", id, values: { owner: "u1" } }]);
    expect(await names(under(a!), seller)).toEqual([]);
    expect(await names(under(b!), seller)).toEqual([]);
    expect(await names(under(c!), seller)).toEqual(["Lowest"]);
    await write([{ op: "delete", entity: "customer", id: b! }]);
    expect(await names(under(a!))).toEqual([]);
  });

  it("is unknown where there is no hierarchy, or where the reader may not know of it", async () => {
    const viewer = someone("u1", "viewer");
    const asked = (actor: Actor) =>
      test.door.query({ entity: "deal", where: under("x", "customer"), fields: ["title"] }, actor);
    await expect(asked(viewer)).rejects.toMatchObject({
      code: "invalid_condition",
      details: [{ code: "wrong_keyword" }],
    });
    const where = under("x", "deal");
    await expect(test.door.query({ entity: "visit", where }, designer)).rejects.toMatchObject({
      details: [{ code: "wrong_keyword" }],
    });
  });

  it("agrees with a walk over random forests, whatever moves succeed", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_, i) => create({ name: `N${i}` })));
    const at = fc.integer({ min: 0, max: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(at, fc.option(at)), { minLength: 1, maxLength: 12 }), async (moves) => {
        const up = new Map<string, string | null>(ids.map((id) => [id, null]));
        await write(ids.map((id) => move(id, null)));
        const above = (id: string): string[] => {
          const next = up.get(id) ?? null;
          return next === null ? [] : [next, ...above(next)];
        };
        for (const [from, to] of moves) {
          const [id, parent] = [ids[from]!, to === null ? null : ids[to]!];
          const circle = parent !== null && (parent === id || above(parent).includes(id));
          const told = await problem(write([move(id, parent)]));
          expect(told !== undefined).toBe(circle);
          if (!circle) up.set(id, parent);
        }
        for (const top of ids) {
          const found = await test.door.query({ entity: "customer", where: under(top), fields: ["id"] }, designer);
          const expected = ids.filter((id) => above(id).includes(top));
          expect(found.data.map((row) => String(row["id"])).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 12, seed: 5 },
    );
  });
});

it("is refused by a publish while the data has circles", async () => {
  const loose = await openTestDoor(join(directory, "loose.db"), withTree(false));
  try {
    for (const id of ["a", "b"])
      await loose.door.write([{ op: "create", entity: "customer", id, values: { name: id } }], { actor: designer });
    for (const [id, parent] of [
      ["a", "b"],
      ["b", "a"],
    ] as const)
      await loose.door.write([move(id, parent)], { actor: designer });
    const publish = () => loose.store.definitions.publish({ set: withTree(true), expectedVersion: 1 }, designer);
    await expect(publish()).rejects.toMatchObject({
      code: "impossible_change",
      details: [{ code: "circles_in_data", params: { rows: 2, samples: ["a", "b"] } }],
    });
    await loose.door.write([move("a", null)], { actor: designer });
    await publish();
    expect(await problem(loose.door.write([move("a", "b")], { actor: designer }))).toMatchObject({ code: "cycle" });
  } finally {
    await loose.close();
  }
});
