import type { AppError } from "@quoin/definition";
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../door.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../testing/open-test-door.ts";
import { SALES_SET } from "../testing/sales-set.ts";

const directory = mkdtempSync(join(tmpdir(), "quoin-"));
let test: TestDoor;
/** Every look at the clock is a second later. */
let now = Date.parse("2026-03-01T00:00:00.000Z");

beforeAll(async () => {
  test = await openTestDoor(join(directory, "asof.db"), SALES_SET, () => new Date((now += 1000)));
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "fine",
    (error: AppError) => error.code,
  );

const change = fc.record(
  {
    name: fc.constantFrom("Acme", "王", "x"),
    note: fc.option(fc.constantFrom("a", "b"), { nil: null }),
    credit: fc.option(
      fc.integer({ min: 0, max: 500 }).map((cents) => cents / 100),
      { nil: null },
    ),
    tags: fc.option(fc.subarray(["vip", "cold", "north"], { minLength: 1 }), { nil: null }),
    seen_at: fc.option(fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-05-01T10:30:00.000Z"), { nil: null }),
  },
  { requiredKeys: [] },
);

describe("a record as of a moment", () => {
  it("is what it was read as then, at every step of its life", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(change, fc.constant("bin" as const)), { maxLength: 8 }), async (steps) => {
        const [made] = await test.door.write([{ op: "create", entity: "customer", values: { name: "First" } }], {
          actor: designer,
        });
        const id = made?.ok ? made.id : "";
        const ref = { entity: "customer", id };
        const past: { at: string; position: number; row: Row }[] = [];
        const keep = async (position: number | undefined) => {
          if (position === undefined) return;
          past.push({ at: new Date(now).toISOString(), position, row: await test.door.get(ref, designer) });
        };
        await keep(made?.ok ? made.position : undefined);
        for (const step of steps) {
          const actor = designer;
          if (step === "bin") {
            const [gone] = await test.door.write([{ op: "delete", ...ref }], { actor });
            const then = new Date(now).toISOString();
            expect(await codeOf(test.door.asOf({ ...ref, asOf: then }, designer))).toBe("not_found");
            const [back] = await test.door.write([{ op: "restore", ...ref }], { actor });
            expect(gone?.ok).toBe(true);
            await keep(back?.ok ? back.position : undefined);
          } else {
            const [done] = await test.door.write([{ op: "update", ...ref, values: step }], { actor });
            await keep(done?.ok ? done.position : undefined);
          }
        }
        for (const { at, position, row } of past) {
          expect(await test.door.asOf({ ...ref, asOf: at }, designer)).toEqual(row);
          expect(await test.door.asOf({ ...ref, asOf: position }, designer)).toEqual(row);
        }
        expect(await codeOf(test.door.asOf({ ...ref, asOf: "2020-01-01T00:00:00Z" }, designer))).toBe("not_found");
      }),
      { numRuns: 15, seed: 11 },
    );
  });

  it("is seen with the rights of today, of the record as it is today", async () => {
    const [made] = await test.door.write(
      [{ op: "create", entity: "customer", values: { name: "A", secret: "s1", phone: "13800138000", owner: "u1" } }],
      { actor: designer },
    );
    const ref = { entity: "customer", id: made?.ok ? made.id : "" };
    const asOf = new Date(now).toISOString();
    await test.door.write([{ op: "update", ...ref, values: { name: "B", secret: "s2", phone: null } }], {
      actor: designer,
    });
    const seller = someone("u1", "seller");
    expect(await test.door.asOf({ ...ref, asOf }, seller)).toMatchObject({
      name: "A",
      phone: "+8613800138000",
      rev: 1,
    });
    expect(await test.door.asOf({ ...ref, asOf }, seller)).not.toHaveProperty("secret");
    const seen = await test.door.asOf({ ...ref, asOf }, someone("u9", "viewer"));
    expect(seen["name"]).toBe("A");
    expect(String(seen["phone"])).toContain("*");
    expect(seen).not.toHaveProperty("created_at");
    expect(await codeOf(test.door.asOf({ ...ref, asOf, fields: ["secret"] }, seller))).toBe("unknown_key");
    expect(await test.door.asOf({ ...ref, asOf, fields: ["name"] }, seller)).toEqual({ id: ref.id, name: "A" });
    await test.door.write([{ op: "update", ...ref, values: { owner: "u2" } }], { actor: designer });
    expect(await codeOf(test.door.asOf({ ...ref, asOf }, seller))).toBe("not_found");
    await test.door.write([{ op: "delete", ...ref }], { actor: designer });
    expect(await test.door.asOf({ ...ref, asOf }, designer)).toMatchObject({ name: "A", secret: "s1" });
    await test.door.write([{ op: "purge", ...ref }], { actor: designer });
    expect(await codeOf(test.door.asOf({ ...ref, asOf }, designer))).toBe("not_found");
  });

  it.each(["yesterday", "2026-03-01", "2026-02-31T00:00:00Z", "2026-03-01T25:00:00Z", "2026-03-01T00:00:00", ""])(
    "refuses %j as a moment",
    async (asOf) => {
      expect(await codeOf(test.door.asOf({ entity: "customer", id: "x", asOf }, designer))).toBe("malformed");
    },
  );
});
