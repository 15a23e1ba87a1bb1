import type { FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import type { Row } from "../door.ts";
import { designer } from "../testing/designer.ts";
import { formula } from "../testing/computed-set.ts";
import { openComputed } from "../testing/open-computed.ts";
import { setOf, text } from "../testing/sets.ts";
import { NUMBER_JOB } from "./number-job.ts";

const number: FieldSchema = {
  type: "string",
  "x-type": "autonumber",
  "x-pattern": "N-{0000}",
  "x-readonly": true,
  "x-labels": { en: "Number" },
};
const bare = setOf({ item: { name: text() } });
const numbered = setOf({ item: { name: text(), number, twice: formula("{number} & {number}", "text") } });

async function open() {
  const one = await openComputed(bare);
  const numberAll = async (): Promise<void> => {
    const job = await one.store.jobs.enqueue({
      kind: NUMBER_JOB,
      key: `test:${Math.random()}`,
      payload: { entity: "item", field: "number" },
    });
    await one.store.handlers[NUMBER_JOB]?.(job, { signal: new AbortController().signal, progress: () => undefined });
  };
  return { ...one, numberAll };
}

const numbersOf = (rows: readonly Row[]): readonly unknown[] => rows.map(({ number: own }) => own);

test("records that were there before their numbers are numbered in their order, once, and what reads the numbers follows", async () => {
  const { many, publish, numberAll, work, all, create, store } = await open();
  await many(
    "item",
    Array.from({ length: 600 }, (_one, index) => ({ name: `i${index}` })),
  );
  const [gone] = await all("item");
  await store.records.write([{ op: "delete", entity: "item", id: String(gone?.["id"]) }], { actor: designer });
  await publish(numbered);
  const waiting = await store.jobs.list({ limit: 20 });
  expect(JSON.stringify(waiting)).toContain(NUMBER_JOB);
  const early = await create("item", { name: "early" });
  expect(early["number"]).toBe("N-0001");
  await numberAll();
  await numberAll();
  await work();
  const rows = await all("item");
  expect(numbersOf(rows)).toEqual([
    ...Array.from({ length: 599 }, (_one, index) => `N-${String(index + 3).padStart(4, "0")}`),
    "N-0001",
  ]);
  expect(rows[0]).toMatchObject({ twice: "N-0003N-0003", rev: 1 });
  expect(numbersOf(await all("item", true))).toEqual(["N-0002"]);
  expect((await create("item", { name: "late" }))["number"]).toBe("N-0602");
  const hits = await store.records.search("N-0100", designer, { limit: 5 });
  expect(JSON.stringify(hits)).toContain(String(rows[97]?.["id"]));
});

test("a new entity, and a version that changes nothing about its numbers, have nobody numbered", async () => {
  const { publish, create, store } = await open();
  await publish(setOf({ item: { name: text() }, other: { name: text(), number } }));
  await create("other", { name: "a" });
  await publish(setOf({ item: { name: text() }, other: { name: text(), number, more: text() } }));
  expect(JSON.stringify(await store.jobs.list({ limit: 20 }))).not.toContain(`"${NUMBER_JOB}"`);
});
