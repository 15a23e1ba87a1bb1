import type { FieldSchema } from "@quoin/definition";
import { FIELD_TYPES, fieldType } from "@quoin/fields";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openTestStore } from "../../testing/open-test-store.ts";
import { setOf } from "../../testing/sets.ts";

const NOWHERE = { key: "a", entity: "thing", type: "", required: false, system: false } as const;

/** Types that people write and that name no other record or file, nor rows of another entity. */
const TYPES = Object.values(FIELD_TYPES).filter(
  ({ generate, compute, references, holdsFiles, rows, examples }) =>
    generate === undefined &&
    compute === undefined &&
    holdsFiles === undefined &&
    rows === undefined &&
    references?.({ ...NOWHERE, schema: examples.schema }) === undefined,
);

const schemaOf = (name: string): FieldSchema => ({ ...fieldType(name).examples.schema, "x-labels": { en: "A" } });

const changes = fc
  .tuple(fc.constantFrom(...TYPES), fc.constantFrom(...TYPES), fc.array(fc.nat(99), { minLength: 1, maxLength: 8 }))
  .filter(([from, to]) => from !== to);

test("whatever a field becomes, the earlier version finds its values as they were", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(changes, async ([from, to, picks]) => {
      const store = await openTestStore();
      try {
        const before = setOf({ thing: { a: schemaOf(from.name) } });
        const after = setOf({ thing: { a: schemaOf(to.name) } });
        await store.publish(before);
        await store.make(...picks.map((pick) => ({ a: from.examples.valid[pick % from.examples.valid.length] })), {});
        const values = await store.values("a");
        const choices = { "thing.a": { misfits: "empty" } } as const;
        const plan = await store.definitions.plan(after, { choices });
        expect([from.name, to.name, plan.problems]).toEqual([from.name, to.name, []]);
        await store.publish(after, choices);
        expect((await store.values("a")).length).toBe(values.length);
        expect(await store.verify()).toEqual([]);
        await store.publish(before);
        expect([from.name, to.name, await store.values("a")]).toEqual([from.name, to.name, values]);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 12 },
  );
});
