import { expect, test } from "vitest";
import { openTestStore } from "../../testing/open-test-store.ts";
import { decimal, integer, setOf, text } from "../../testing/sets.ts";

const VALUES = [2.5, -2.5, 2.4999, 7, 0.5, -0.4, undefined];

test.each([
  ["nearest", [3, -3, 2, 7, 1, 0, undefined]],
  ["down", [2, -2, 2, 7, 0, 0, undefined]],
] as const)("figures with decimals become whole ones as decided: %s", async (round, whole) => {
  const store = await openTestStore();
  const set = (a: ReturnType<typeof decimal>) => setOf({ thing: { a } });
  await store.publish(set(decimal(4)));
  await store.make(...VALUES.map((a) => (a === undefined ? {} : { a })));
  const undecided = await store.definitions.plan(set(integer()));
  expect(undecided.problems).toMatchObject([{ code: "values_do_not_convert", params: { rows: 5 } }]);
  const choices = { "thing.a": { round } };
  const plan = await store.definitions.plan(set(integer()), { choices });
  expect(plan.problems).toEqual([]);
  expect(plan.warnings).toMatchObject([{ code: "values_change", params: { rows: 5 } }]);
  await store.publish(set(integer()), choices);
  expect(await store.values("a")).toEqual(whole);
  await store.publish(set(decimal(4)));
  expect(await store.values("a")).toEqual(VALUES);
});

test("fewer decimals are rounded by their digits, and what is no figure still stops", async () => {
  const store = await openTestStore();
  await store.publish(setOf({ thing: { a: decimal(4), b: text() } }));
  await store.make({ a: 1.005, b: "x" }, { a: 2.675 }, { a: 0.0049 });
  const fewer = setOf({ thing: { a: decimal(2), b: text() } });
  await store.publish(fewer, { "thing.a": { round: "nearest" } });
  expect(await store.values("a")).toEqual([1.01, 2.68, 0]);
  const plan = await store.definitions.plan(setOf({ thing: { a: decimal(2), b: integer() } }), {
    choices: { "thing.b": { round: "nearest" } },
  });
  expect(plan.problems).toMatchObject([{ code: "values_do_not_convert", params: { rows: 1 } }]);
});

test("texts that name figures with decimals are rounded as decided; what names none still stops", async () => {
  const store = await openTestStore();
  await store.publish(setOf({ thing: { a: text() } }));
  await store.make({ a: "12.7" }, { a: "1,286.5" }, { a: "-0.2" }, { a: "12" }, { a: "twelve" });
  const whole = setOf({ thing: { a: integer() } });
  const undecided = await store.definitions.plan(whole);
  expect(undecided.problems).toMatchObject([{ code: "values_do_not_convert", params: { rows: 4 } }]);
  const choices = { "thing.a": { round: "nearest" as const } };
  const plan = await store.definitions.plan(whole, { choices });
  expect(plan.problems).toMatchObject([{ code: "values_do_not_convert", params: { rows: 1 } }]);
  await store.publish(whole, { "thing.a": { round: "nearest", misfits: "empty" } });
  expect(await store.values("a")).toEqual([13, 1287, 0, 12, undefined]);
});
