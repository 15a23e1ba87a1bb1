import type { FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import { openTestStore } from "../testing/open-test-store.ts";
import { choice, setOf } from "../testing/sets.ts";

const sub = (options: Readonly<Record<string, readonly string[]>>): FieldSchema => ({
  ...choice("select", ["lathe", "mill", "chip"]),
  "x-depends": { field: "branch", options },
});
const things = (a: FieldSchema) => setOf({ thing: { branch: choice("select", ["metal", "silicon"]), a } });
const before = things(choice("select", ["lathe", "mill", "chip"]));
const after = things(sub({ metal: ["lathe", "mill"], silicon: ["chip"] }));
const WRONG = { not: { required: ["branch"], properties: { branch: { enum: ["metal"] } } } };

test("a plan tells which values do not go with the field they come to depend on; they stay, or are cleared", async () => {
  const store = await openTestStore();
  await store.publish(before);
  const ids = await store.make(
    { branch: "metal", a: "lathe" },
    { branch: "silicon", a: "mill" },
    { a: "chip" },
    { branch: "silicon" },
  );
  const plan = await store.definitions.plan(after);
  expect(plan.problems).toEqual([]);
  expect(plan.warnings).toEqual([
    {
      path: "/entity/thing/properties/a/x-depends",
      code: "options_do_not_go",
      params: {
        rows: 2,
        samples: [
          { id: ids[1], value: "mill" },
          { id: ids[2], value: "chip" },
        ],
      },
    },
  ]);
  const cases = [
    { from: "mill", where: WRONG, to: null },
    { from: "lathe", where: WRONG, to: null },
    {
      from: "chip",
      where: { not: { required: ["branch"], properties: { branch: { enum: ["silicon"] } } } },
      to: null,
    },
  ];
  const choices = { "thing.a": { cases } };
  const decided = await store.definitions.plan(after, { choices });
  expect(decided.warnings).toMatchObject([{ code: "values_emptied", params: { rows: 2 } }]);
  await store.publish(after, choices);
  expect(await store.values("a")).toEqual(["lathe", undefined, undefined, undefined]);
  expect(await store.verify()).toEqual([]);
  await store.publish(before);
  expect(await store.values("a")).toEqual(["lathe", "mill", "chip", undefined]);
});

test("what did not change, and what is new, is not looked at", async () => {
  const store = await openTestStore();
  await store.publish(after);
  await store.make({ branch: "metal", a: "lathe" });
  const wider = things(sub({ metal: ["lathe", "mill", "chip"], silicon: ["chip"] }));
  expect((await store.definitions.plan(wider)).warnings).toEqual([]);
  expect((await store.definitions.plan(after)).steps).toEqual([]);
});
