import { type DefinitionSet, type DuplicateRule } from "@quoin/definition";
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Actor } from "../../actor.ts";
import type { Row } from "../../door.ts";
import type { JobContext } from "../../jobs/jobs.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { openTestDoor, type TestDoor } from "../../testing/open-test-door.ts";
import { SALES_SET } from "../../testing/sales-set.ts";
import { groupsOf } from "./groups-of.ts";
import { SCAN_JOB } from "./scan-job.ts";

const RULES: readonly DuplicateRule[] = [
  { id: "company", on: [{ field: "name", by: "organisation" }], act: "warn" },
  { id: "line", on: [{ field: "phone", by: "digits" }], act: "warn" },
];
const SET: DefinitionSet = {
  ...SALES_SET,
  entity: { ...SALES_SET.entity, customer: { ...SALES_SET.entity["customer"]!, "x-duplicates": RULES } },
};
const seller = someone("u1", "seller");

let test: TestDoor;
let directory: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "quoin-"));
  test = await openTestDoor(join(directory, "q.db"), SET);
});
afterEach(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

async function create(rows: readonly Row[], actor: Actor = designer): Promise<readonly string[]> {
  const made = await test.door.write(
    rows.map((values) => ({ op: "create" as const, entity: "customer", values })),
    { actor },
  );
  return made.map((one) => (one.ok ? one.id : ""));
}
/** The job of this name, as far as `steps` let it go. */
async function scan(name: string, steps = Infinity): Promise<unknown> {
  const job = await test.store.jobs.enqueue({ kind: SCAN_JOB, key: name, payload: { entity: "customer" } });
  const stop = new AbortController();
  let left = steps;
  const progress: JobContext["progress"] = () => {
    left -= 1;
    if (left <= 0) stop.abort(new Error("killed"));
  };
  return test.store.handlers[SCAN_JOB]?.(job, { signal: stop.signal, progress });
}
const groups = async (actor: Actor = designer) =>
  (await test.door.duplicateGroups({ entity: "customer", limit: 50 }, actor)).data.map(({ records, rules }) => [
    records.map(({ id }) => id).sort(),
    rules,
  ]);

it("joins what matches by one rule or another, and leaves the others alone", async () => {
  const [a, b, c, , e, f] = await create([
    { name: "Acme Inc." },
    { name: "ACME", phone: "13816012288" },
    { name: "Other", phone: "+86 138 1601 2288" },
    { name: "Alone" },
    { name: "Zeta Ltd" },
    { name: "zeta" },
  ]);
  expect(await scan("one")).toEqual({ done: 2, failed: 0 });
  expect(await groups()).toEqual(
    expect.arrayContaining([
      [[a, b, c].sort(), ["company", "line"]],
      [[e, f].sort(), ["company"]],
    ]),
  );
  await test.door.merge({ entity: "customer", survivor: a ?? "", losers: [b ?? "", c ?? ""] }, designer);
  expect(await groups()).toEqual([[[e, f].sort(), ["company"]]]);
  await test.door.notSame({ entity: "customer", ids: [f ?? "", e ?? ""] }, designer);
  expect(await groups()).toEqual([]);
  await scan("two");
  expect(await groups()).toEqual([]);
});

it("shows each reader what they may see, as if there were nothing else", async () => {
  const [a, b] = await create([{ name: "Acme" }, { name: "Acme Inc" }], seller);
  const [c] = await create([{ name: "ACME LLC" }, { name: "Zeta" }]);
  await create([{ name: "Zeta Inc" }], seller);
  await scan("one");
  expect(await groups(seller)).toEqual([[[a, b].sort(), ["company"]]]);
  const page = await test.door.duplicateGroups({ entity: "customer", limit: 1 }, seller);
  expect(JSON.stringify(page)).not.toContain(c);
  // What only a record that they do not see joins is apart for them.
  await create([{ name: "One", phone: "13816012288" }, { name: "Two" }], seller);
  await create([{ name: "Two", phone: "13816012288" }]);
  await scan("two");
  expect(await groups(seller)).toEqual([[[a, b].sort(), ["company"]]]);
  await expect(test.door.notSame({ entity: "customer", ids: [a ?? "", c ?? ""] }, seller)).rejects.toMatchObject({
    code: "not_found",
  });
});

it("shows what a reader sees of a group of hundreds that they do not see", async () => {
  await create(Array.from({ length: 130 }, () => ({ name: "Acme" })));
  const [a, b] = await create([{ name: "Acme" }, { name: "Acme Inc" }], seller);
  await scan("one");
  expect(await groups(seller)).toEqual([[[a, b].sort(), ["company"]]]);
});

it("ends no page and puts no group before another because of what a reader does not see", async () => {
  const own = (name: string) => [{ name }, { name: `${name} Inc` }];
  const [hidden] = await create([{ name: "Zeta" }]);
  const seen = await create([...own("Acme"), ...own("Beta"), ...own("Zeta")], seller);
  // For the others one group, by what the seller does not see.
  await create([
    { name: "Acme", phone: "13816012288" },
    { name: "Beta", phone: "13816012288" },
  ]);
  await scan("one");
  const pages: (readonly unknown[])[] = [];
  for (let after: string | undefined; ;) {
    const page = await test.door.duplicateGroups({ entity: "customer", limit: 1, ...(after && { after }) }, seller);
    pages.push(page.data.map(({ records }) => records.map(({ id }) => id)));
    after = page.next;
    if (after === undefined) break;
  }
  expect(pages).toEqual([[seen.slice(0, 2)], [seen.slice(2, 4)], [seen.slice(4)], []]);
  expect(JSON.stringify(await groups())).toContain(hidden);
});

it("goes on where it was killed, and shows what was there until it is through", async () => {
  const rows = Array.from({ length: 5200 }, (_, i) => ({ name: `Firm ${i % 5100}` }));
  await create(rows.slice(0, 4000));
  await create(rows.slice(4000));
  await expect(scan("one", 1)).rejects.toThrow("killed");
  expect(await groups()).toEqual([]);
  await expect(scan("one", 1)).rejects.toThrow("killed");
  expect(await scan("one")).toEqual({ done: 100, failed: 0 });
  expect((await test.door.duplicateGroups({ entity: "customer", limit: 50 }, designer)).next).toBeDefined();
});

it("joins pairs to the groups that they make", () => {
  const pair = fc.tuple(fc.nat(12).map(String), fc.nat(12).map(String)).filter(([one, other]) => one !== other);
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const found = groupsOf(pairs);
      const place = new Map(found.flatMap((ids, i) => ids.map((id) => [id, i] as const)));
      expect(found.flat().length).toBe(new Set(pairs.flat()).size);
      for (const [one, other] of pairs) expect(place.get(one)).toBe(place.get(other));
      // Nobody is in a group without a way there.
      for (const ids of found) {
        const reached = new Set(ids.slice(0, 1));
        for (let grown = -1; grown !== reached.size;) {
          grown = reached.size;
          for (const [one, other] of pairs) if (reached.has(one) || reached.has(other)) reached.add(one).add(other);
        }
        expect([...reached].sort()).toEqual([...ids].sort());
      }
    }),
  );
});
