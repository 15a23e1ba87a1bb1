import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAjv } from "./ajv.ts";
import {
  checkFieldSchema,
  checkValue,
  FIELD_TYPES,
  type FieldType,
  fieldType,
  fieldTypePorts,
  normalizeRecord,
  printInstant,
  valueSchemaOf,
} from "./index.ts";
import { locales } from "./locales/index.ts";
import { fieldOf } from "./testing/field-of.ts";

const CONTEXTS = ["zh-CN", "en"].map((locale) => ({ locale, timeZone: "Asia/Shanghai" }));
const COMMON = ["x-type", "type", "format", "items", "enum", "const", "default", "x-labels", "x-help"];
const STORAGE_OF_SCHEMA: Readonly<Record<string, readonly string[]>> = {
  string: ["text", "date", "instant"],
  integer: ["integer"],
  number: ["scaled", "real"],
  boolean: ["boolean"],
  array: ["link", "json"],
  object: ["json"],
  undefined: ["json"],
};
const STORAGE_OF_CONDITION: Readonly<Record<string, readonly string[]>> = {
  text: ["text"],
  number: ["integer", "scaled", "real"],
  boolean: ["boolean"],
  date: ["date"],
  instant: ["instant"],
  option: ["text"],
  options: ["link"],
  reference: ["text"],
  references: ["link"],
  user: ["text"],
  users: ["link"],
  team: ["text"],
  teams: ["link"],
  anyReference: ["text"],
};

const SCALARS = {
  text: "string",
  date: "string",
  instant: "string",
  integer: "number",
  scaled: "number",
  real: "number",
  boolean: "boolean",
} as const;

/** The problems of a value as a newly chosen one. */
const codesOf = (type: FieldType, value: unknown): string[] => {
  const field = fieldOf(type.examples.schema);
  const problems = checkValue(value, field);
  return (problems.length > 0 ? problems : (type.checkChange?.(undefined, value, field) ?? [])).map(({ code }) => code);
};

it("names each type as its registry does, and refuses others with a clear error", () => {
  for (const [name, type] of Object.entries(FIELD_TYPES)) expect(type.name).toBe(name);
  expect(() => fieldType("constructor")).toThrow('There is no field type "constructor".');
  expect(fieldTypePorts.has("__proto__")).toBe(false);
});

describe.each(Object.values(FIELD_TYPES))("$name", (type) => {
  const { examples } = type;
  const field = fieldOf(examples.schema);

  it("accepts its valid examples as they are", () => {
    expect(examples.valid.length).toBeGreaterThan(0);
    for (const value of examples.valid) {
      expect([value, codesOf(type, value)]).toEqual([value, []]);
      expect(type.normalize?.(value, field) ?? value).toEqual(value);
    }
  });

  it("refuses its invalid examples with their code", () => {
    expect(examples.invalid.length).toBeGreaterThan(0);
    for (const [value, code] of examples.invalid) expect([value, codesOf(type, value)]).toEqual([value, [code]]);
  });

  it("brings input to one stored form, which is valid and stays", () => {
    for (const [input, stored] of examples.normalized ?? []) {
      expect(type.normalize?.(input, field)).toEqual(stored);
      expect(type.normalize?.(stored, field)).toEqual(stored);
      expect(codesOf(type, stored)).toEqual([]);
    }
  });

  it("names the parts that its values have, in both languages", () => {
    const { properties } = type.valueSchema(field);
    for (const [part, { labels }] of Object.entries(type.parts ?? {})) {
      expect(properties).toHaveProperty(part);
      expect(Object.keys(labels).toSorted()).toEqual(["en", "zh-CN"]);
    }
  });

  it("tells files by their names and takes none from a text", () => {
    if (type.holdsFiles !== true) return;
    for (const context of CONTEXTS)
      for (const value of examples.valid)
        expect(type.fromText(type.toText(value, field, context), field, context)).toMatchObject({
          problem: { code: "file_as_text" },
        });
  });

  it("reads the texts that people write", () => {
    if (type.holdsFiles === true) return;
    // Rows are records of another entity, which has its own import.
    if (type.rows === undefined) expect(examples.texts.length).toBeGreaterThan(0);
    else expect(type.fromText("Lamp", field, CONTEXTS[0]!)).toEqual({ problem: { code: "rows_elsewhere" } });
    for (const context of CONTEXTS) {
      for (const [typed, value] of examples.texts)
        expect([typed, type.fromText(typed, field, context)]).toEqual([typed, { value }]);
    }
  });

  it("reads back every text that it writes", () => {
    for (const context of CONTEXTS) {
      for (const value of examples.valid) {
        const written = type.toText(value, field, context);
        expect(written).not.toBe("");
        if (type.rows !== undefined || type.holdsFiles === true) continue;
        const read = type.fromText(written, field, context);
        const named = "find" in read ? read.find.text : "findAll" in read ? read.findAll.texts : read;
        expect("value" in read ? read.value : named).toEqual(value);
      }
    }
    for (const empty of [undefined, null, "", []]) expect(type.toText(empty, field, CONTEXTS[0]!)).toBe("");
  });

  it("has closed settings, each with its words, and a new field that passes", () => {
    const keywords = [...Object.keys(type.settingsSchema.properties), ...COMMON];
    for (const schema of [type.initial, examples.schema]) {
      expect(Object.keys(schema).filter((keyword) => !keywords.includes(keyword))).toEqual([]);
      expect(schema["x-type"]).toBe(type.name);
    }
    for (const { keyword, choices = [] } of type.settings) {
      expect(keywords).toContain(keyword);
      const keys = [`setting.${keyword}`, ...choices.map((id) => `setting.${keyword}.${id}`)];
      for (const words of Object.values(locales))
        for (const key of keys) expect([key, key in words]).toEqual([key, true]);
    }
    const references = {
      ...("x-entity" in type.initial && { "x-entity": "thing" }),
      ...("x-entities" in type.initial && { "x-entities": ["thing"] }),
    };
    expect(checkFieldSchema({ ...type.initial, ...references })).toEqual([]);
    expect(checkFieldSchema(examples.schema)).toEqual([]);
    const settings = makeAjv().compile({
      type: "object",
      properties: { ...type.settingsSchema.properties },
      required: [...(type.settingsSchema.required ?? [])],
    });
    expect([settings({ ...examples.schema }), settings.errors]).toEqual([true, null]);
    expect(checkFieldSchema({ ...examples.schema, type: "null" }).map(({ code }) => code)).toEqual(["keyword_differs"]);
  });

  it("has a value schema that strict Ajv compiles and that agrees on the examples", () => {
    const validate = makeAjv().compile(valueSchemaOf(field));
    for (const value of examples.valid) expect([value, validate(value)]).toEqual([value, true]);
  });

  it("stores and filters what its schema says", () => {
    const schema = String(valueSchemaOf(field)["type"]);
    expect(STORAGE_OF_SCHEMA[schema]).toContain(type.storage(field));
    const seen = type.seen?.storage ?? type.storage(field);
    const kinds = type.condition ? STORAGE_OF_CONDITION[type.condition] : [seen];
    expect(kinds).toContain(seen);
    expect(type.storage(field) === "scaled" || seen === "scaled").toBe(type.scale !== undefined);
    // A list of free words has no options.
    if (type.options === undefined) expect(type.condition).not.toBe("option");
    else expect(["option", "options"]).toContain(type.condition);
    expect(type.options?.(field)).not.toEqual([]);
    const target = type.references?.(field) ?? {};
    expect("entity" in target).toBe(type.condition === "reference" || type.condition === "references");
    expect("users" in target).toBe(type.condition === "user" || type.condition === "users");
    expect(!type.lanes || type.condition === "option").toBe(true);
    expect(!type.aggregates || !["text", "link", "json"].includes(seen)).toBe(true);
    expect(!type.search || seen === "text").toBe(true);
  });

  it("is seen by one scalar, which stands for the value in filters", () => {
    if (type.seen === undefined) return;
    const { storage } = type.seen;
    for (const value of examples.valid) {
      const scalar = type.seen.of(value, field);
      expect(scalar).toBeTypeOf(SCALARS[storage]);
      expect(type.seen.of(scalar, field)).toEqual(scalar);
      for (const context of CONTEXTS) expect(type.toText(scalar, field, context)).not.toBe("");
    }
    expect(type.seen.of("****", field)).toBe("****");
  });

  it("masks so that the value cannot be read", () => {
    for (const value of examples.valid) {
      const masked = type.mask?.(value, field);
      if (masked === undefined) continue;
      expect(masked).toContain("****");
      expect(masked).not.toContain(String(value));
    }
  });

  it("never throws, whatever it is given", () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true }),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(anything, anything, (value, other) => {
        checkValue(value, field);
        type.toText(value, field, { locale: "zh-CN", timeZone: "Nowhere/Never" });
        type.mask?.(value, field);
        type.checkChange?.(other, value, field);
        type.gate?.(value, field);
        type.seen?.of(value, field);
        const once = type.normalize?.(value, field);
        expect(type.normalize?.(once, field)).toEqual(once);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.constantFrom("zh-CN", "en", "en-US", "de", "not a locale"),
        (typed, locale) => {
          const read = type.fromText(typed, field, { locale, timeZone: "Asia/Shanghai" });
          expect(["value", "problem", "find", "findAll"].filter((key) => key in read)).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("has its words in every language", () => {
    for (const words of Object.values(locales)) {
      for (const key of [`type.${type.name}`, `type.${type.name}.help`, `group.${type.group}`])
        expect([key, key in words]).toEqual([key, true]);
      for (const [, code] of examples.invalid) expect([code, `problem.${code}` in words]).toEqual([code, true]);
    }
  });
});

it("keeps emptied and unknown keys for the door to see", () => {
  const entity = {
    key: "thing",
    document: { type: "object" as const, properties: {} },
    fields: [],
    fieldByKey: new Map([["name", { ...fieldOf({ "x-type": "text" }), key: "name" }]]),
    title: "name",
  };
  const input = JSON.parse('{"name":"   ","__proto__":1}') as Record<string, unknown>;
  const stored = normalizeRecord(entity, input);
  expect(stored["name"]).toBeNull();
  expect(Object.keys(stored)).toEqual(["name", "__proto__"]);
});

it("prints and reads every instant alike in zones with daylight saving", () => {
  const from = Date.parse("1985-01-01T00:00:00.000Z");
  const to = Date.parse("2035-01-01T00:00:00.000Z");
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: to }),
      fc.constantFrom("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC"),
      (ms, timeZone) => {
        const value = new Date(ms).toISOString();
        const field = fieldOf({ "x-type": "instant" });
        expect(fieldType("instant").fromText(printInstant(value, timeZone), field, { locale: "en", timeZone })).toEqual(
          { value },
        );
      },
    ),
    { numRuns: 1000 },
  );
});
