import { beforeEach, afterEach, describe, expect, it } from "vitest";
import { AppError } from "@quoin/definition";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";
import { someone } from "../testing/actors.ts";
import type { Actor } from "../actor.ts";
import type { Change, Row, WriteResult } from "../door.ts";

let test: TestDoor;
let directory: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), SALES_SET);
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function write(change: Change, actor: Actor = designer): Promise<Extract<WriteResult, { ok: true }>> {
  const [result] = await test.door.write([change], { actor });
  if (result?.ok !== true) throw new Error("not written");
  return result;
}

const create = async (entity: string, values: Row, actor: Actor = designer): Promise<Row> =>
  (await write({ op: "create", entity, values }, actor)).record;

async function failure(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("did not fail");
}

const FULL: Row = {
  name: "张伟 Ltd",
  email: "a@example.com",
  phone: "+8613816012288",
  tier: "b",
  tags: ["vip", "north"],
  credit: 1234.56,
  rate: 0.125,
  staff: 12,
  active: true,
  founded: "2001-02-03",
  seen_at: "2026-01-02T03:04:05.678Z",
  note: 'One\nTwo "quoted" \\ 👍🏽',
};

describe("one record", () => {
  it("is created, read back and equal on every way", async () => {
    const made = await create("customer", FULL);
    expect(made).toMatchObject({ ...FULL, code: "C-0001", rev: 1, owner: "u-designer", created_by: "u-designer" });
    const got = await test.door.get({ entity: "customer", id: String(made["id"]) }, designer);
    expect(got).toEqual(made);
    const page = await test.door.query({ entity: "customer", count: true }, designer);
    expect(page).toEqual({ data: [made], count: 1 });
    expect(JSON.parse(await test.door.queryJson({ entity: "customer", count: true }, designer))).toEqual({
      data: [made],
      next: null,
      count: 1,
    });
  });

  it("updates changed fields only, empties with null, and writes nothing where nothing changes", async () => {
    const made = await create("customer", FULL);
    const id = String(made["id"]);
    const updated = await write({
      op: "update",
      entity: "customer",
      id,
      values: { credit: 0.1, tier: null, tags: ["cold"], name: "张伟 Ltd" },
    });
    expect(updated.record).toMatchObject({ credit: 0.1, tags: ["cold"], rev: 2 });
    expect(updated.record).not.toHaveProperty("tier");
    const same = await write({ op: "update", entity: "customer", id, values: { credit: 0.1, tier: null } });
    expect(same.position).toBeUndefined();
    expect(same.record["rev"]).toBe(2);
    const history = await test.door.history({ entity: "customer", id }, designer, { limit: 10 });
    expect(history.map((entry) => [entry.op, entry.before, entry.rev])).toEqual([
      ["update", { credit: 1234.56, tier: "b", tags: ["vip", "north"] }, 2],
      ["create", {}, 1],
    ]);
    await test.door.revert({ entity: "customer", id, position: history[0]?.position ?? 0 }, designer);
    expect(await test.door.get({ entity: "customer", id }, designer)).toMatchObject({ ...FULL, rev: 3 });
  });

  it("merges edits of different fields and refuses those of the same with both versions", async () => {
    const id = String((await create("customer", FULL))["id"]);
    await write({ op: "update", entity: "customer", id, rev: 1, values: { staff: 20, tier: "c" } });
    const merged = await write({ op: "update", entity: "customer", id, rev: 1, values: { credit: 5 } });
    expect(merged.record).toMatchObject({ staff: 20, tier: "c", credit: 5, rev: 3 });
    const error = await failure(
      write({ op: "update", entity: "customer", id, rev: 1, values: { staff: 30, note: "x" } }),
    );
    expect(error.code).toBe("conflict");
    expect(error.data).toMatchObject({
      current: { staff: 20, rev: 3 },
      yours: { staff: 30, note: "x" },
      fields: ["staff"],
    });
    expect(await test.door.get({ entity: "customer", id }, designer)).toMatchObject({
      staff: 20,
      note: FULL["note"],
      rev: 3,
    });
    const agreed = await write({ op: "update", entity: "customer", id, rev: 1, values: { staff: 20 } });
    expect(agreed.position).toBeUndefined();
    expect((await failure(write({ op: "update", entity: "customer", id, rev: 99, values: { staff: 1 } }))).code).toBe(
      "conflict",
    );
  });

  it("refuses what is wrong, naming it, and writes nothing of it", async () => {
    expect((await failure(create("customer", { name: "" }))).details).toEqual([{ path: "/name", code: "required" }]);
    expect((await failure(create("customer", { name: "x", nope: 1 }))).code).toBe("unknown_key");
    expect((await failure(create("customer", { name: "x", rev: 7 }))).code).toBe("forbidden");
    expect((await failure(create("customer", { name: "x", code: "C-9" }))).code).toBe("forbidden");
    expect((await failure(create("customer", { name: "a\u0000b" }))).code).toBe("validation");
    expect((await failure(create("customer", { name: "x", parent: "no-such" }))).code).toBe("dangling_relation");
    await create("customer", FULL);
    expect((await failure(create("customer", { name: "y", email: "a@example.com" }))).details).toEqual([
      { path: "/email", code: "not_unique" },
    ]);
    expect((await failure(create("nope", {}))).code).toBe("not_found");
    expect((await test.door.query({ entity: "customer", count: "exact" }, designer)).count).toBe(1);
    // A refused create leaves no gap in the numbers.
    expect((await create("customer", { name: "z" }))["code"]).toBe("C-0002");
  });

  it("keeps emoji, right-to-left, combining marks and hostile text as they are", async () => {
    for (const name of [
      "👨‍👩‍👧",
      "مرحبا بالعالم",
      "'; DROP TABLE customer; --",
      '%_\\"',
      "가나다",
      "ｆｕｌｌ",
      "\u202eabc",
    ]) {
      const made = await create("customer", { name });
      const found = await test.door.query(
        { entity: "customer", where: { required: ["name"], properties: { name: { const: String(made["name"]) } } } },
        designer,
      );
      expect(found.data).toEqual([made]);
    }
    for (const key of [
      "__proto__",
      "constructor",
      "name; --",
      'name"',
      "name\u0000",
      "customer.name.x.y",
      "$title",
      "deleted_at",
    ]) {
      expect((await failure(test.door.query({ entity: "customer", fields: [key] }, designer))).code).toBe(
        "unknown_key",
      );
      expect((await failure(test.door.query({ entity: "customer", sort: [{ field: key }] }, designer))).code).toBe(
        "unknown_key",
      );
      expect((await failure(create("customer", JSON.parse(`{"name":"x",${JSON.stringify(key)}:1}`)))).code).toBe(
        "unknown_key",
      );
    }
  });
});

describe("deleting", () => {
  it("goes to the bin and comes back with what hung on it", async () => {
    const customer = String((await create("customer", { name: "A" }))["id"]);
    const deal = String((await create("deal", { title: "D", customer }))["id"]);
    const visit = String((await create("visit", { subject: "V", deal }))["id"]);
    await write({ op: "delete", entity: "customer", id: customer });
    expect((await failure(test.door.get({ entity: "customer", id: customer }, designer))).code).toBe("not_found");
    expect((await test.door.query({ entity: "deal", deleted: true }, designer)).data).toMatchObject([{ id: deal }]);
    expect(await test.door.get({ entity: "visit", id: visit }, designer)).not.toHaveProperty("deal");
    await write({ op: "restore", entity: "customer", id: customer });
    expect(await test.door.get({ entity: "deal", id: deal }, designer)).toMatchObject({ customer, rev: 3 });
    await write({ op: "delete", entity: "customer", id: customer });
    await write({ op: "purge", entity: "customer", id: customer });
    expect((await test.door.query({ entity: "customer", deleted: true }, designer)).data).toEqual([]);
    expect((await test.door.query({ entity: "deal", deleted: true }, designer)).data[0]).not.toHaveProperty("customer");
    expect((await failure(write({ op: "restore", entity: "customer", id: customer }))).code).toBe("not_found");
  });

  it("is refused where a relation says so", async () => {
    const customer = String((await create("customer", { name: "A" }))["id"]);
    await create("visit", { subject: "V", customer });
    const error = await failure(write({ op: "delete", entity: "customer", id: customer }));
    expect([error.code, error.details[0]?.code]).toEqual(["conflict", "in_use"]);
    expect(await test.door.get({ entity: "customer", id: customer }, designer)).toMatchObject({ rev: 1 });
  });

  it("frees a unique value, and restoring gives way to who took it", async () => {
    const first = String((await create("customer", { name: "A", email: "x@example.com" }))["id"]);
    await write({ op: "delete", entity: "customer", id: first });
    await create("customer", { name: "B", email: "x@example.com" });
    expect((await failure(write({ op: "restore", entity: "customer", id: first }))).code).toBe("duplicate");
  });
});

describe("many changes", () => {
  it("are all written or none", async () => {
    const error = await failure(
      test.door.write(
        [
          { op: "create", entity: "customer", values: { name: "A" } },
          { op: "create", entity: "customer", values: {} },
        ],
        { actor: designer },
      ),
    );
    expect([error.code, error.data]).toEqual(["validation", { index: 1 }]);
    expect((await test.door.query({ entity: "customer" }, designer)).data).toEqual([]);
  });

  it("stand alone when partial", async () => {
    const customer = String((await create("customer", { name: "A", email: "a@example.com" }))["id"]);
    await create("visit", { subject: "V", customer });
    const changes: Change[] = [
      { op: "create", entity: "customer", values: { name: "B", email: "b@example.com" } },
      { op: "create", entity: "customer", values: { name: "C", email: "b@example.com" } },
      { op: "create", entity: "customer", values: { name: "D", parent: "nowhere" } },
      { op: "update", entity: "customer", id: customer, values: { staff: 1 } },
      { op: "update", entity: "customer", id: "nowhere", values: { staff: 1 } },
      { op: "delete", entity: "customer", id: customer },
      { op: "upsert", entity: "customer", match: ["email"], values: { name: "B2", email: "b@example.com" } },
      { op: "create", entity: "nowhere", values: {} },
    ];
    const results = await test.door.write(changes, { actor: designer, partial: true });
    expect(results.map((result) => (result.ok ? result.op : result.error.code))).toEqual([
      "create",
      "duplicate",
      "dangling_relation",
      "update",
      "not_found",
      "conflict",
      "update",
      "not_found",
    ]);
    expect(
      (await test.door.query({ entity: "customer", fields: ["name"], sort: [{ field: "name" }] }, designer)).data.map(
        (row) => row["name"],
      ),
    ).toEqual(["A", "B2"]);
  });

  it("of ten thousand records come in one call, and upsert by a field finds them again", async () => {
    const values = Array.from({ length: 10_000 }, (_, i): Row => ({
      name: `客户 ${i}`,
      email: `c${i}@example.com`,
      credit: i / 100,
      tags: i % 2 ? ["vip"] : [],
    }));
    const results = await test.door.write(
      values.map((one): Change => ({ op: "create", entity: "customer", values: one })),
      { actor: designer },
    );
    expect(new Set(results.map((result) => result.ok && result.id)).size).toBe(10_000);
    const counted = await test.door.query({ entity: "customer", count: true, limit: 1 }, designer);
    expect(counted.count).toBe(10_000);
    const again = await test.door.write(
      values.slice(0, 1000).map((one, i): Change => ({
        op: "upsert",
        entity: "customer",
        match: ["email"],
        values: { ...one, staff: i + 1 },
      })),
      { actor: designer },
    );
    expect(again.every((result) => result.ok && result.op === "update")).toBe(true);
    const [sum] = await test.door.aggregate(
      {
        entity: "customer",
        aggregates: [
          { fn: "sum", field: "credit", as: "sum" },
          { fn: "count", as: "n" },
          { fn: "max", field: "staff", as: "top" },
        ],
      },
      designer,
    );
    expect(sum).toEqual({ sum: 499_950, n: 10_000, top: 1000 });
    await create("customer", { name: "one more" });
    expect(await test.door.query({ entity: "customer", count: true, limit: 1 }, designer)).toMatchObject({
      count: 10_000,
      countAtLeast: true,
    });
  });

  it("sent again under their key give the first answer", async () => {
    const send = (name: string, actor = designer) =>
      test.door.write([{ op: "create", entity: "customer", values: { name } }], { actor, idempotencyKey: "k1" });
    const first = await send("A");
    expect(await send("A")).toEqual(first);
    expect((await failure(send("B"))).code).toBe("conflict");
    expect((await test.door.query({ entity: "customer", count: true }, designer)).count).toBe(1);
    await send("A", someone("u1", "seller"));
    expect((await test.door.query({ entity: "customer", count: true }, designer)).count).toBe(2);
  });
});
