import type { FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import { designer } from "../../testing/designer.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { choice, setOf, text } from "../../testing/sets.ts";

const ANY: FieldSchema = { type: "object", "x-type": "relation-any", "x-entities": ["firm", "person"] };
const set = (a: FieldSchema) =>
  setOf({ thing: { a: { ...a, "x-labels": { en: "A" } } }, firm: { name: text() }, person: { name: text() } });

test("a relation to one of several entities becomes the names of its records, and comes back", async () => {
  const store = await openTestStore();
  await store.publish(set(ANY));
  // One id in two entities, as an import may bring them.
  const records = [
    { entity: "firm", id: "one", values: { name: "Acme" } },
    { entity: "person", id: "one", values: { name: "Ann" } },
    { entity: "person", id: "two", values: { name: "Bob" } },
  ];
  await store.records.write(
    records.map((one) => ({ op: "create", ...one }) as const),
    { actor: designer },
  );
  const pointers = records.map(({ entity, id }) => ({ entity, id }));
  await store.make(...pointers.map((a) => ({ a })), {});
  await store.records.write([{ op: "delete", entity: "person", id: "two" }], { actor: designer });
  const plan = await store.definitions.plan(set(text()));
  expect(plan.problems).toEqual([]);
  expect(plan.steps.find(({ kind }) => kind === "change-type")).toMatchObject({ conversion: "lossy" });
  await store.publish(set(text()));
  expect(await store.values("a")).toEqual(["Acme", "Ann", "Bob", undefined]);
  await store.publish(set(ANY));
  expect(await store.values("a")).toEqual([...pointers.slice(0, 2), undefined, undefined]);
  const names = { ...choice("select", []), "x-options": [{ id: "x", "x-labels": { en: "Acme" } }] };
  expect((await store.definitions.plan(set(names))).problems).toMatchObject([
    { code: "values_do_not_convert", params: { rows: 2, options: ["Ann", "Bob"] } },
  ]);
  expect((await store.definitions.plan(set({ type: "string", "x-type": "user" }))).problems).toMatchObject([
    { code: "impossible_change" },
  ]);
});
