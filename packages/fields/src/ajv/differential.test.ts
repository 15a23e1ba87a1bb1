import addFormatsModule from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type FieldSchema, readEntity } from "@quoin/definition";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRecord } from "../ajv.ts";
import { checkRecord, entitySchema, FIELD_TYPES } from "../index.ts";
import { FORMATS } from "../schema/formats.ts";

const properties: Record<string, FieldSchema> = Object.fromEntries(
  Object.values(FIELD_TYPES).flatMap(({ name, initial, examples }) => [
    [`new_${name.replaceAll("-", "_")}`, initial],
    [name.replaceAll("-", "_"), examples.schema],
  ]),
);
const entity = readEntity("thing", {
  type: "object",
  properties: {
    ...properties,
    exact: { type: "string", "x-type": "text", minLength: 3, maxLength: 3, pattern: "^(a+)+$" },
  },
  required: ["text", "money"],
});
const compiled = compileRecord(entity);
const examples = Object.values(FIELD_TYPES).flatMap(({ examples: { valid, invalid, texts } }) => [
  ...valid,
  ...invalid.map(([value]) => value),
  ...texts.map(([typed]) => typed),
]);
const value = fc.oneof(
  fc.constantFrom(...examples),
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true }),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.integer(),
  fc.array(fc.oneof(fc.constantFrom<unknown>("auto", "optics", "east", "option_1"), fc.anything()), { maxLength: 4 }),
);
const key = fc.constantFrom(...entity.fieldByKey.keys(), "unknown", "__proto__", "a/b");
const record = fc
  .array(fc.tuple(key, value), { maxLength: 8 })
  .map((entries): Record<string, unknown> => Object.fromEntries(entries));

describe("Ajv and the interpreter", () => {
  it("find the same problems in every record", () => {
    fc.assert(
      fc.property(record, fc.option(record, { nil: undefined }), (values, previous) => {
        const options = { ...(previous && { previous }), allowReadonly: true };
        const [ours, theirs] = [checkRecord(entity, values, options), compiled(values, options)];
        const sorted = (problems: typeof ours) =>
          problems
            .map(({ path, code, params }) => [path, code, params] as const)
            .toSorted(([a, b], [c, d]) => (a + b < c + d ? -1 : 1));
        expect(sorted(theirs)).toEqual(sorted(ours));
      }),
      { numRuns: 3000 },
    );
  });

  it("find none in the valid examples, and Ajv alone accepts them by the published schema", () => {
    const plain = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
    for (const [name, { test }] of Object.entries(FORMATS)) plain.addFormat(name, test);
    const validate = plain.compile(entitySchema(entity));
    for (const { name, examples: of } of Object.values(FIELD_TYPES)) {
      for (const example of of.valid) {
        const values = { text: "ab", money: 1, [name.replaceAll("-", "_")]: example };
        expect(checkRecord(entity, values, { allowReadonly: true })).toEqual([]);
        expect([values, validate(values)]).toEqual([values, true]);
      }
    }
  });
});

describe("formats", () => {
  const standard = new Ajv2020({ allErrors: true });
  addFormatsModule.default(standard);
  const near = fc.oneof(
    fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d$/),
    fc.stringMatching(/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d:[0-6]\d(\.\d{1,3})?(Z|[+-][0-2]\d:[0-6]\d)$/),
    fc.emailAddress(),
    fc.stringMatching(/^[a-z.@-]{1,4}@[a-z.-]{1,8}$/),
    fc.uuid(),
  );

  it.each(["date", "date-time", "email", "uuid"])("accept as %s nothing that the standard refuses", (format) => {
    const validate = standard.compile({ type: "string", format });
    const accepted = fc.sample(near, 3000).filter((text) => FORMATS[format]?.test(text));
    expect(accepted.length).toBeGreaterThan(50);
    expect(accepted.filter((text) => !validate(text))).toEqual([]);
  });
});
