import type { AppError } from "@quoin/definition";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../actor.ts";
import type { Change, Row, WriteContext } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

let test: TestDoor;
let directory: string;
/** Every transaction is a second later than the one before. */
let now = Date.parse("2026-03-01T00:00:00.000Z");

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "undo.db"), SALES_SET, () => new Date((now += 1000)));
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function write(changes: readonly Change[], more: Partial<WriteContext> = {}) {
  return (await test.door.write(changes, { actor: designer, ...more })).map((result) => {
    if (!result.ok) throw result.error;
    return { id: result.id, position: result.position ?? 0 };
  });
}
const customers = (rows: readonly Row[]) =>
  write(rows.map((values) => ({ op: "create" as const, entity: "customer", values })));
const update = (id: string, values: Row): Change => ({ op: "update", entity: "customer", id, values });
const rowsOf = async (fields: readonly string[], entity = "customer") =>
  (await test.door.query({ entity, fields, sort: [{ field: "id" }] }, designer)).data;

/** Undoes it, and gives the plan in the order in which it is done. */
async function undo(
  at: { id: string; position: number; entity?: string },
  way: "keeping" | "overwriting" = "keeping",
  actor: Actor = designer,
) {
  const plan = await test.door.planUndo({ entity: at.entity ?? "customer", id: at.id, position: at.position }, actor);
  await test.door.write(
    plan.flatMap((item) => item[way] ?? []),
    { actor },
  );
  return plan;
}
const states = (plan: readonly { id: string; state: string; fields: readonly string[] }[]) =>
  Object.fromEntries(plan.map(({ id, state, fields }) => [id, [state, ...fields]]));

describe("undoing a bulk change", () => {
  it("takes back just what was written together, named by any of its entries", async () => {
    const made = await customers([{ name: "A", staff: 1 }, { name: "B", staff: 2 }, { name: "C" }]);
    const before = await rowsOf(["name", "staff", "tags"]);
    await write([update(made[0]?.id ?? "", { note: "before" })]);
    const bulk = await write(made.map(({ id }, i) => update(id, { staff: 10 + i, tags: ["vip"] })));
    await write([update(made[1]?.id ?? "", { note: "after" })]);
    const plan = await undo(bulk[2] ?? { id: "", position: 0 });
    expect(plan.map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
    expect(await rowsOf(["name", "staff", "tags"])).toEqual(before);
    expect((await rowsOf(["note"])).map((row) => row["note"]).sort()).toEqual(["after", "before", undefined]);
    const again = await undo(bulk[0] ?? { id: "", position: 0 });
    expect(again.map(({ state }) => state)).toEqual(["done", "done", "done"]);
  });

  it("tells what was changed since, leaves it alone or overwrites it", async () => {
    const made = await customers([{ name: "A" }, { name: "B" }]);
    const [a, b] = [made[0]?.id ?? "", made[1]?.id ?? ""];
    const bulk = await write([update(a, { staff: 1, note: "x" }), update(b, { staff: 1 })]);
    await write([update(a, { staff: 99 })]);
    await write([{ op: "delete", entity: "customer", id: b }]);
    const at = bulk[0] ?? { id: "", position: 0 };
    expect(states(await undo(at))).toEqual({ [a]: ["conflict", "staff"], [b]: ["conflict"] });
    expect(await test.door.get({ entity: "customer", id: a }, designer, { fields: ["staff", "note"] })).toEqual({
      id: a,
      staff: 99,
    });
    await undo(at, "overwriting");
    expect(await test.door.get({ entity: "customer", id: a }, designer, { fields: ["staff"] })).toEqual({ id: a });
  });

  it("bins what was made and brings back what was deleted with all that hung on it, in an order that goes", async () => {
    const [parent] = await customers([{ name: "P" }]);
    const id = parent?.id ?? "";
    const deals = await write(
      ["one", "two"].map((title) => ({ op: "create" as const, entity: "deal", values: { title, customer: id } })),
    );
    const [visit] = await write([{ op: "create", entity: "visit", values: { subject: "v", deal: deals[0]?.id } }]);
    const [gone] = await write([{ op: "delete", entity: "customer", id }]);
    expect(await rowsOf(["deal"], "visit")).toEqual([{ id: visit?.id }]);
    const plan = await test.door.planUndo({ entity: "customer", id, position: gone?.position ?? 0 }, designer);
    expect(plan.map(({ entity, state }) => [entity, state]).sort()).toEqual([
      ["customer", "ready"],
      ["deal", "ready"],
      ["deal", "ready"],
      ["visit", "ready"],
    ]);
    const changes = plan.flatMap(({ keeping }) => keeping ?? []);
    const results = await test.door.write(changes, { actor: designer, partial: true });
    expect(results.filter((result) => !result.ok && result.error.code !== "not_found")).toEqual([]);
    expect(await rowsOf(["customer"], "deal")).toEqual(
      deals.map((deal) => ({ id: deal.id, customer: id })).sort((x, y) => (x.id < y.id ? -1 : 1)),
    );
    expect(await rowsOf(["deal"], "visit")).toEqual([{ id: visit?.id, deal: deals[0]?.id }]);

    const bulk = await customers([{ name: "X" }, { name: "Y" }]);
    await write([update(bulk[1]?.id ?? "", { name: "Y2" })]);
    expect(states(await undo(bulk[0] ?? { id: "", position: 0 }))).toEqual({
      [bulk[0]?.id ?? ""]: ["ready"],
      [bulk[1]?.id ?? ""]: ["conflict"],
    });
    expect((await rowsOf(["name"])).map((row) => row["name"]).sort()).toEqual(["P", "Y2"]);
  });

  it("takes all transactions of one job together", async () => {
    const job = await test.store.jobs.enqueue({ kind: "k", key: "j", payload: null });
    const cause = { source: "import" as const, chain: [], job: job.id };
    const made: { id: string; position: number }[] = [];
    for (const name of ["A", "B", "C"]) {
      made.push(...(await write([{ op: "create", entity: "customer", values: { name } }], { cause })));
      await customers([{ name: `between ${name}` }]);
    }
    const plan = await undo(made[1] ?? { id: "", position: 0 });
    expect(plan.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
    expect((await rowsOf(["name"])).map((row) => row["name"]).sort()).toEqual(["between A", "between B", "between C"]);
  });

  it("counts nothing that one may not see, and keeps to one's rights", async () => {
    const made = await customers([
      { name: "mine", owner: "u1" },
      { name: "theirs", owner: "u2" },
    ]);
    const [mine, theirs] = [made[0]?.id ?? "", made[1]?.id ?? ""];
    const bulk = await write([update(mine, { staff: 1, secret: "s" }), update(theirs, { staff: 1 })]);
    const seller = someone("u1", "seller");
    const at = bulk[0] ?? { id: "", position: 0 };
    expect(states(await undo(at, "keeping", seller))).toEqual({ [mine]: ["ready"] });
    expect(await test.door.get({ entity: "customer", id: mine }, designer, { fields: ["staff", "secret"] })).toEqual({
      id: mine,
      secret: "s",
    });
    expect(states(await undo(bulk[0] ?? at, "keeping", someone("u9", "viewer")).catch(() => []))).toEqual({});
    const named = await write([update(mine, { name: "m2" }), update(theirs, { name: "t2" })]);
    expect(states(await undo(named[0] ?? at, "keeping", someone("u9", "viewer")))).toEqual({
      [mine]: ["forbidden"],
      [theirs]: ["forbidden"],
    });
    const codeOf = (promise: Promise<unknown>) => promise.then(String, (error: AppError) => error.code);
    const elsewhere = { entity: "customer", id: theirs, position: bulk[1]?.position ?? 0 };
    expect(await codeOf(test.door.planUndo(elsewhere, seller))).toBe("not_found");
    expect(await codeOf(test.door.planUndo({ ...elsewhere, position: 1 }, designer))).toBe("not_found");
  });
});
