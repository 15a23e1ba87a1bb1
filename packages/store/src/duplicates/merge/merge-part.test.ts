import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Row } from "../../door.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../../testing/open-test-door.ts";
import { SALES_SET } from "../../testing/sales-set.ts";

const MANY = 1100;

let test: TestDoor;
let directory: string;
let survivor: string;
let loser: string;

const create = async (entity: string, rows: readonly Row[]): Promise<readonly string[]> => {
  const made = await test.door.write(
    rows.map((values) => ({ op: "create" as const, entity, values })),
    { actor: designer, brief: true, duplicates: "allow" },
  );
  return made.map((one) => (one.ok ? one.id : ""));
};
const pointing = async (id: string): Promise<number> => {
  const where = { required: ["customer"], properties: { customer: { const: id } } };
  const [row] = await test.door.aggregate({ entity: "deal", where, aggregates: [{ fn: "count", as: "n" }] }, designer);
  return Number(row?.["n"]);
};
const state = async () => [await pointing(survivor), await pointing(loser)];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), SALES_SET);
  [survivor = "", loser = ""] = await create("customer", [{ name: "Acme" }, { name: "Zeta", email: "z@b.co" }]);
  await create("deal", [
    { title: "own", customer: survivor },
    ...Array.from({ length: MANY }, (_, i) => ({ title: `D${i}`, customer: loser })),
  ]);
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

it("moves a large merge's relations part by part, ends it under one id, and undoes it whole", async () => {
  const request = { entity: "customer", survivor, losers: [loser] };
  const first = await test.door.mergePart(request, "m1", designer);
  expect(first).toEqual({ moved: 1000, left: MANY - 1000, ended: false });
  expect(await state()).toEqual([1001, MANY - 1000]);
  // Killed here, it goes on with what is left.
  expect(await test.door.mergePart(request, "m1", designer)).toEqual({ moved: MANY - 1000, left: 0, ended: false });
  expect(await test.door.mergePart(request, "m1", designer)).toEqual({ moved: 0, left: 0, ended: false });
  const { merge, record } = await test.door.merge(request, designer, { merge: "m1" });
  expect([merge, record]).toEqual(["m1", expect.objectContaining({ email: "z@b.co" })]);
  // Killed before it is told to be done, it does nothing more, and takes nothing back.
  expect(await test.door.mergePart(request, "m1", designer)).toEqual({ moved: 0, left: 0, ended: true });
  await test.door.abandonMerge("m1");
  expect(await state()).toEqual([MANY + 1, 0]);
  const undone = await test.door.undoMerge("m1", designer);
  expect(undone).toMatchObject({ restored: [loser], kept: [] });
  expect(await state()).toEqual([1, MANY]);
  expect(await test.door.get({ entity: "customer", id: survivor }, designer)).not.toHaveProperty("email");
});

it("takes back what was moved of a merge that is given up, and asks for rights and revisions at each part", async () => {
  const request = { entity: "customer", survivor, losers: [loser] };
  const none = someone("u9", "seller");
  await expect(test.door.mergePart(request, "m2", none)).rejects.toMatchObject({ code: "not_found" });
  await expect(test.door.mergePart({ ...request, revs: { [loser]: 7 } }, "m2", designer)).rejects.toMatchObject({
    code: "conflict",
  });
  await test.door.abandonMerge("m2");
  await test.door.mergePart({ ...request, revs: { [loser]: 1 } }, "m2", designer);
  expect(await state()).toEqual([1001, MANY - 1000]);
  await test.door.abandonMerge("m2");
  expect(await state()).toEqual([1, MANY]);
  await expect(test.door.mergePart(request, "m2", designer)).rejects.toMatchObject({ code: "already_done" });
});

it("undoes a merge part by part, goes on where it was killed, and leaves what was changed meanwhile", async () => {
  const request = { entity: "customer", survivor, losers: [loser] };
  while ((await test.door.mergePart(request, "m3", designer)).left > 0);
  await test.door.merge(request, designer, { merge: "m3" });
  const first = await test.door.undoMergePart("m3", designer);
  expect(first).toMatchObject({ restored: [loser], ended: false });
  expect(await test.door.get({ entity: "customer", id: survivor }, designer)).not.toHaveProperty("email");
  expect(await state()).toEqual([MANY + 1, 0]);
  // Begun it comes to its end, also for who could not begin it; neither the merge nor giving it up disturbs that.
  await expect(test.door.mergePart(request, "m3", designer)).rejects.toMatchObject({ code: "already_done" });
  const none = someone("u9", "seller");
  await expect(test.door.undoMerge("m3", none)).rejects.toMatchObject({ code: "not_found" });
  expect(await test.door.undoMergePart("m3", none)).toMatchObject({ restored: [], changed: 0, ended: false });
  const [own, moved] = await state();
  expect([Number(own) + Number(moved), Number(moved) > 0]).toEqual([MANY + 1, true]);
  const where = { required: ["customer"], properties: { customer: { const: survivor } } };
  const query = { entity: "deal", where, sort: [{ field: "title" }], limit: 500 };
  const still = (await test.door.query(query, designer)).data.filter(({ title }) => title !== "own").at(-1);
  const other = (await create("customer", [{ name: "Other" }]))[0] ?? "";
  const id = String(still?.["id"]);
  await test.door.write([{ op: "update", entity: "deal", id, values: { customer: other } }], { actor: designer });
  const kept = { entity: "deal", id, fields: ["customer"] };
  for (let ended = false; !ended;) {
    const part = await test.door.undoMergePart("m3", designer);
    ended = part.ended;
    if (ended) expect(part.kept).toEqual([kept]);
  }
  expect(await state()).toEqual([1, MANY - 1]);
  expect(await test.door.undoMergePart("m3", designer)).toMatchObject({ changed: 0, ended: true });
  await expect(test.door.undoMerge("m3", designer)).rejects.toMatchObject({ code: "already_done" });
});
