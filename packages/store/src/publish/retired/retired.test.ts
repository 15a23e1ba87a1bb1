import { expect, test } from "vitest";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore } from "../../testing/open-test-store.ts";
import { choice, integer, relation, setOf, text } from "../../testing/sets.ts";

test("what is out of use is announced, goes when its time is up, and no earlier version stumbles over it", async () => {
  const store = await openTestStore();
  const first = setOf({
    thing: { a: text(), b: choice("multi-select", ["x"]), c: relation("thing"), d: text({ "x-unique": true }) },
  });
  await store.publish(first);
  await store.make({ a: "12", b: ["x"], d: "kept" });
  await store.publish(setOf({ thing: { a: integer() } }));
  const plan = await store.definitions.plan(setOf({ thing: { a: integer(), e: text() } }));
  expect(plan.expiring?.map(({ entity, field }) => [entity, field])).toEqual(
    expect.arrayContaining(["a", "b", "c", "d"].map((field) => ["thing", field])),
  );
  expect(await store.definitions.purgeRetired(30)).toBe(0);
  const later = new Date(Date.now() + 1);
  await expect.poll(() => Date.now() > later.getTime()).toBe(true);
  expect(await store.definitions.purgeRetired(0)).toBe(4);
  expect(await store.definitions.purgeRetired(0)).toBe(0);
  const columns = await lookInto(store).columns("thing");
  expect(["a", "a__fold", "c", "d"].filter((name) => columns.includes(name))).toEqual([]);
  expect(await lookInto(store).tables()).not.toContain("thing__b");
  expect((await store.definitions.plan(first)).expiring).toBeUndefined();
  await store.publish(first);
  expect([await store.values("a"), await store.values("b"), await store.values("d")]).toEqual([
    ["12"],
    [undefined],
    [undefined],
  ]);
  expect(await store.verify()).toEqual([]);
});

test("records of a removed entity are kept whole", async () => {
  const store = await openTestStore();
  const both = setOf({ thing: { a: text() }, other: { a: text() } });
  await store.publish(both);
  await store.make({ a: "x" });
  await store.publish(setOf({ other: { a: text() } }));
  const later = new Date(Date.now() + 1);
  await expect.poll(() => Date.now() > later.getTime()).toBe(true);
  expect(await store.definitions.purgeRetired(0)).toBe(0);
  await store.publish(both);
  expect(await store.values("a")).toEqual(["x"]);
});
