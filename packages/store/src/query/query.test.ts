import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AppError } from "@quoin/definition";
import type { Door, Query, Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

let test: TestDoor;
let door: Door;
const directory = mkdtempSync(join(tmpdir(), "quoin-"));
const TIERS = ["b", "c", "a", undefined];

beforeAll(async () => {
  test = await openTestDoor(join(directory, "q.db"), SALES_SET);
  door = test.door;
  const values = Array.from({ length: 120 }, (_, i): Row => {
    const tier = TIERS[i % 4];
    return {
      name: ["beta", "Alpha", "王", "ALPHA"][i % 4] ?? "",
      ...(tier === undefined ? {} : { tier }),
      ...(i % 3 ? { credit: (i % 7) + 0.05 } : {}),
      ...(i % 5 ? { staff: i % 11 } : {}),
    };
  });
  await door.write(
    values.map((one) => ({ op: "create", entity: "customer", values: one })),
    { actor: designer },
  );
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function pages(query: Query, between: () => Promise<void> = () => Promise.resolve()): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await door.query({ ...query, ...(cursor === undefined ? {} : { cursor }) }, designer);
    rows.push(...page.data);
    cursor = page.next;
    if (cursor === undefined) return rows;
    await between();
  }
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "fine",
    (error: AppError) => error.code,
  );

it("pages give the whole list in one total order, whatever the order and the page's size", async () => {
  const field = fc.constantFrom("name", "tier", "credit", "staff", "created_at", "code", "id", "active");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ field, desc: fc.boolean() }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 50 }),
      async (sort, limit) => {
        const whole = await door.query({ entity: "customer", sort, limit: 500 }, designer);
        expect(whole.next).toBeUndefined();
        expect(await pages({ entity: "customer", sort, limit })).toEqual(whole.data);
        expect(new Set(whole.data.map((row) => row["id"])).size).toBe(120);
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});

it("sorts options by their order, text without case, empty values last both ways", async () => {
  const column = async (key: string, desc: boolean) => [
    ...new Set(
      (await pages({ entity: "customer", sort: [{ field: key, desc }], fields: [key], limit: 17 })).map(
        (row) => row[key],
      ),
    ),
  ];
  expect(await column("tier", false)).toEqual(["a", "b", "c", undefined]);
  expect(await column("tier", true)).toEqual(["c", "b", "a", undefined]);
  expect(await column("credit", false)).toEqual([0.05, 1.05, 2.05, 3.05, 4.05, 5.05, 6.05, undefined]);
  const texts = (await pages({ entity: "customer", sort: [{ field: "name" }], fields: ["name"], limit: 50 })).map(
    (row) => String(row["name"]).toLowerCase(),
  );
  expect(texts).toEqual([...texts].sort());
});

it("pages skip and repeat nothing of what was there when records come in between", async () => {
  const before = new Set((await pages({ entity: "customer", limit: 500 })).map((row) => row["id"]));
  let count = 0;
  const insert = async () => {
    count += 1;
    const values = [{ name: "beta", staff: 3 }, { name: "aaa" }, { name: "zzz", staff: 99 }].map((one) => ({
      op: "create" as const,
      entity: "customer",
      values: one,
    }));
    await door.write(values, { actor: designer });
  };
  const seen = await pages(
    { entity: "customer", sort: [{ field: "staff" }, { field: "name", desc: true }], limit: 9 },
    insert,
  );
  expect(count).toBeGreaterThan(5);
  expect(new Set(seen.map((row) => row["id"])).size).toBe(seen.length);
  expect(seen.filter((row) => before.has(row["id"])).length).toBe(before.size);
  const made = (
    await door.query(
      {
        entity: "customer",
        where: { required: ["created_at"], properties: { created_at: { dateOnOrAfter: "2000-01-01" } } },
        count: "exact",
        limit: 1,
      },
      designer,
    )
  ).count;
  expect(made).toBe(120 + 3 * count);
});

it("refuses a cursor that is not of just this list", async () => {
  const query: Query = { entity: "customer", sort: [{ field: "name" }], limit: 2 };
  const { next = "" } = await door.query(query, designer);
  for (const other of [
    { ...query, sort: [{ field: "code" }] },
    { ...query, where: { required: ["name"] } },
    { ...query, search: "a" },
    { ...query, deleted: true },
  ]) {
    expect(await codeOf(door.query({ ...other, cursor: next }, designer))).toBe("bad_cursor");
  }
  const forged = Buffer.from(
    JSON.stringify([JSON.parse(Buffer.from(next, "base64url").toString())[0], { a: 1 }, 5]),
  ).toString("base64url");
  for (const cursor of ["", "x", "%%", forged, `${next}x`, next.slice(2), "a".repeat(30_000)])
    expect(await codeOf(door.query({ ...query, cursor }, designer))).toBe("bad_cursor");
  expect(await codeOf(door.query({ ...query, limit: 501 }, designer))).toBe("validation");
  expect(await codeOf(door.query({ ...query, limit: 0 }, designer))).toBe("validation");
});

it("gives an average to its last digit as the sum divided by the number", async () => {
  const aggregates = [
    { fn: "avg", field: "staff", as: "avg" },
    { fn: "sum", field: "staff", as: "sum" },
    { fn: "count", as: "n" },
  ] as const;
  for (let most = 1; most < 11; most += 1) {
    const where = { required: ["staff"], properties: { staff: { maximum: most } } };
    const [all] = await door.aggregate({ entity: "customer", where, aggregates }, designer);
    expect(all?.["avg"]).toBe(Number(all?.["sum"]) / Number(all?.["n"]));
  }
});

it("summarises in groups, exactly, and in the reader's own days", async () => {
  const groups = await door.aggregate(
    {
      entity: "customer",
      group: [{ field: "tier" }],
      where: { required: ["credit"] },
      aggregates: [
        { fn: "count", as: "n" },
        { fn: "sum", field: "credit", as: "sum" },
        { fn: "avg", field: "credit", as: "avg" },
        { fn: "max", field: "credit", as: "max" },
      ],
    },
    designer,
  );
  expect(groups.map((group) => group["tier"])).toEqual(["a", "b", "c", undefined]);
  const rows = (await pages({ entity: "customer", where: { required: ["credit"] }, limit: 500 })).filter(
    (row) => row["tier"] === "a",
  );
  const cents = rows.reduce((sum, row) => sum + Math.round(Number(row["credit"]) * 100), 0);
  expect(groups[0]).toEqual({
    tier: "a",
    n: rows.length,
    sum: cents / 100,
    avg: cents / rows.length / 100,
    max: Math.max(...rows.map((row) => Number(row["credit"]))),
  });

  const deals: readonly (readonly [string, string])[] = [
    ["2025-12-31T15:59:59.999Z", "2026-01-01"],
    ["2025-12-31T16:00:00.000Z", "2026-03-29"],
    ["2026-03-28T23:30:00.000Z", "2026-03-30"],
    ["2026-03-29T21:59:59.999Z", "2026-12-31"],
    ["2026-03-29T22:00:00.000Z", "2024-02-29"],
  ];
  await door.write(
    deals.map(([won_at, due]) => ({ op: "create", entity: "deal", values: { title: "x", won_at, due } })),
    { actor: designer },
  );
  const count = async (field: string, bucket: "day" | "week" | "month" | "quarter" | "year", timeZone: string) =>
    (
      await door.aggregate(
        { entity: "deal", group: [{ field, bucket }], aggregates: [{ fn: "count", as: "n" }] },
        { ...designer, timeZone },
      )
    ).map((row) => [row[field], row["n"]]);
  expect(await count("won_at", "day", "Asia/Shanghai")).toEqual([
    ["2025-12-31", 1],
    ["2026-01-01", 1],
    ["2026-03-29", 1],
    ["2026-03-30", 2],
  ]);
  expect(await count("won_at", "day", "Europe/Berlin")).toEqual([
    ["2025-12-31", 2],
    ["2026-03-29", 2],
    ["2026-03-30", 1],
  ]);
  expect(await count("won_at", "year", "Asia/Shanghai")).toEqual([
    ["2025-01-01", 1],
    ["2026-01-01", 4],
  ]);
  expect(await count("won_at", "week", "UTC")).toEqual([
    ["2025-12-29", 2],
    ["2026-03-23", 3],
  ]);
  expect(await count("due", "quarter", "UTC")).toEqual([
    ["2024-01-01", 1],
    ["2026-01-01", 3],
    ["2026-10-01", 1],
  ]);
  expect(await count("due", "week", "UTC")).toEqual([
    ["2024-02-26", 1],
    ["2025-12-29", 1],
    ["2026-03-23", 1],
    ["2026-03-30", 1],
    ["2026-12-28", 1],
  ]);
  expect(await count("due", "month", "UTC")).toHaveLength(4);
  expect(
    await codeOf(
      door.aggregate(
        { entity: "deal", group: [{ field: "title", bucket: "day" }], aggregates: [{ fn: "count", as: "n" }] },
        designer,
      ),
    ),
  ).toBe("validation");
  expect(
    await codeOf(door.aggregate({ entity: "deal", aggregates: [{ fn: "sum", field: "title", as: "n" }] }, designer)),
  ).toBe("validation");
  expect(await codeOf(door.aggregate({ entity: "deal", aggregates: [{ fn: "count", as: "n; drop" }] }, designer))).toBe(
    "validation",
  );
});

it("decimals come back as the number that was written", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -999_999_999_999_99, max: 999_999_999_999_99 }), { minLength: 1, maxLength: 20 }),
      async (cents) => {
        const wanted = cents.map((value) => Number(`${value}e-2`)).map((value) => (Object.is(value, -0) ? 0 : value));
        const results = await door.write(
          wanted.map((credit) => ({ op: "create", entity: "customer", values: { name: "decimal", credit } })),
          { actor: someone("u1", "seller") },
        );
        const read = results.map((result) => (result.ok ? result.record["credit"] : undefined));
        expect(read).toEqual(wanted);
      },
    ),
    { numRuns: 40, seed: 3 },
  );
});
