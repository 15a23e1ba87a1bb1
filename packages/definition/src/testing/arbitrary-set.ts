import * as fc from "fast-check";
import { EMPTY_DEFINITIONS, type DefinitionSet } from "../set/definition-set.ts";

const words = fc.constantFrom("", "A", "B", "客户", "a/b~c");
const text = fc.record({ en: words, "zh-CN": words }, { requiredKeys: [] });
const names = ["alpha", "beta", "gamma", "delta", "title", "labels"] as const;
const some = <T>(of: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...of]);
const keyed = <T>(value: (name: string) => fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  some(names).chain((keys) =>
    fc
      .tuple(...keys.map(value))
      .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index] as T]))),
  );
const listed = <T>(value: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  some(names).chain((ids) => fc.tuple(...ids.map(value)));
const condition = fc.constantFrom<boolean | object>(
  true,
  { required: ["alpha"] },
  { allOf: [{ required: ["beta"] }, true] },
);

const field = fc.oneof(
  fc.record(
    { "x-type": fc.constant("text"), "x-labels": text, maxLength: fc.nat(3), "x-help": text },
    { requiredKeys: ["x-type"] },
  ),
  fc.record(
    {
      "x-type": fc.constant("select"),
      "x-options": listed((id) =>
        fc.record({ id: fc.constant(id), "x-labels": text, gate: condition }, { requiredKeys: ["id"] }),
      ),
    },
    { requiredKeys: ["x-type", "x-options"] },
  ),
);
const entity = fc.record(
  { type: fc.constant("object"), "x-labels": text, properties: keyed(() => field), required: some(names) },
  { requiredKeys: ["type", "properties"] },
);
const item = (id: string): fc.Arbitrary<object> =>
  fc.record(
    { id: fc.constant(id), field: fc.constantFrom(...names), span: fc.nat(2), labels: text },
    { requiredKeys: ["id"] },
  );
const form = fc.record({
  entity: fc.constant("alpha"),
  tabs: listed((id) =>
    fc.record({
      id: fc.constant(id),
      sections: listed((section) => fc.record({ id: fc.constant(section), items: listed(item) })),
    }),
  ),
});
const view = fc.record(
  {
    entity: fc.constantFrom(...names),
    labels: text,
    where: condition,
    columns: listed((name) => fc.record({ field: fc.constant(name) })),
  },
  { requiredKeys: ["entity"] },
);
const rule = fc.record(
  {
    labels: text,
    enabled: fc.boolean(),
    trigger: fc.record({ type: fc.constantFrom("created", "changed") }),
    steps: listed((id) =>
      fc.record({
        id: fc.constant(id),
        type: fc.constant("notify"),
        settings: fc.record({ title: text, to: words }, { requiredKeys: [] }),
      }),
    ),
  },
  { requiredKeys: ["trigger", "steps"] },
);

/** Small sets over few keys, so that two of them often meet in the same places. */
export const arbitrarySet: fc.Arbitrary<DefinitionSet> = fc
  .record({ entity: keyed(() => entity), form: keyed(() => form), view: keyed(() => view), rule: keyed(() => rule) })
  .map((kinds) => structuredClone({ ...EMPTY_DEFINITIONS, ...kinds }) as unknown as DefinitionSet);
