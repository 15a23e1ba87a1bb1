import type { Field, FieldSchema } from "@quoin/definition";
import { expect, test } from "vitest";
import { fieldType } from "../field-type.ts";
import { checkValue } from "../record/check-value.ts";
import { FIELD_TYPES } from "../registry.ts";
import { carriesOver } from "./carries-over.ts";
import { conversionClass } from "./conversion-class.ts";
import { convertValue } from "./convert-value.ts";
import { OptionsWanted } from "./options-wanted.ts";
import { probesOf } from "./probes-of.ts";

const CONTEXT = { locale: "en", timeZone: "Asia/Shanghai" } as const;
const fieldOf = (schema: FieldSchema): Field => ({
  key: "a",
  entity: "thing",
  type: schema["x-type"],
  schema,
  required: false,
  system: false,
});
const simple = (type: string): Field => fieldOf(fieldType(type).examples.schema);
const converted = (value: unknown, from: string | Field, to: string | Field) => {
  const pair = {
    from: typeof from === "string" ? simple(from) : from,
    to: typeof to === "string" ? simple(to) : to,
  };
  return convertValue(value, pair, CONTEXT);
};
const wide = fieldOf({ type: "string", "x-type": "text", maxLength: 200 });
const options = (ids: readonly string[], type = "select"): Field =>
  fieldOf({
    type: type === "select" ? "string" : "array",
    "x-type": type,
    "x-options": ids.map((id) => ({ id, "x-labels": { en: `The ${id}` } })),
  });

const TYPES = Object.keys(FIELD_TYPES);

test("what converts is a value that the other field takes, whatever the pair of types", () => {
  let made = 0;
  for (const from of TYPES)
    for (const to of TYPES) {
      const pair = { from: probesOf(simple(from)).field, to: simple(to) };
      for (const value of probesOf(simple(from)).values) {
        const result = convertValue(value, pair, CONTEXT);
        if (!("value" in result)) continue;
        made += 1;
        expect([from, to, value, result.value, checkValue(result.value, pair.to)]).toEqual([
          from,
          to,
          value,
          result.value,
          [],
        ]);
      }
    }
  expect(made).toBeGreaterThan(TYPES.length * 4);
});

test("what a pair of types may lose is known before any data is read", () => {
  const integer = fieldOf({ type: "integer", "x-type": "integer" });
  const decimal = fieldOf({ type: "number", "x-type": "decimal", "x-scale": 2 });
  expect(conversionClass(integer, decimal)).toBe("lossless");
  expect(conversionClass(decimal, integer)).toBe("lossy");
  expect(conversionClass(integer, wide)).toBe("lossless");
  expect(conversionClass(wide, integer)).toBe("lossy");
  expect(conversionClass(simple("date"), simple("instant"))).toBe("lossless");
  expect(conversionClass(simple("instant"), simple("date"))).toBe("lossy");
  expect(conversionClass(options(["a", "b"]), options(["a", "b"], "multi-select"))).toBe("lossless");
  expect(conversionClass(options(["a", "b"], "multi-select"), options(["a", "b"]))).toBe("lossy");
  expect(conversionClass(options(["a", "b"]), wide)).toBe("lossless");
  expect(conversionClass(wide, simple("autonumber"))).toBe("impossible");
  expect(conversionClass(simple("user"), wide)).toBe("lossy");
  expect(conversionClass(wide, simple("team"))).not.toBe("lossless");
  expect(conversionClass(simple("user"), simple("team"))).toBe("impossible");
  expect(conversionClass(simple("user"), simple("relation"))).toBe("impossible");
  for (const name of TYPES) {
    const { generate, compute, rows } = fieldType(name);
    const made = generate !== undefined || compute !== undefined || rows !== undefined;
    expect([name, conversionClass(simple(name), simple(name)) === "impossible"]).toEqual([name, made]);
  }
});

test("values are read as people would read them", () => {
  expect(converted("12.50", wide, "decimal")).toEqual({ value: 12.5 });
  expect(converted(1_286_000, "integer", wide)).toEqual({ value: "1286000" });
  expect(converted("The b", wide, options(["a", "b"]))).toEqual({ value: "b" });
  expect(converted("b", options(["a", "b"]), wide)).toEqual({ value: "The b" });
  expect(converted(["a"], options(["a", "b"], "multi-select"), options(["a", "b"]))).toEqual({ value: "a" });
  expect(converted(["a", "b"], options(["a", "b"], "multi-select"), options(["a", "b"]))).toHaveProperty("problem");
  expect(converted("2026-03-05T18:00:00.000Z", "instant", "date")).toEqual({ value: "2026-03-06" });
  expect(converted("2026-03-06", "date", "instant")).toEqual({ value: "2026-03-05T16:00:00.000Z" });
  expect(converted("138 1601 2288", wide, "phone")).toEqual({ value: "+8613816012288" });
  expect(converted("none", wide, "integer")).toMatchObject({ problem: { code: expect.any(String) } });
  const related = fieldOf({ type: "string", "x-type": "relation", "x-entity": "thing" });
  const named = { ...CONTEXT, titleOf: () => "Ann", idOf: (text: string) => (text === "Ann" ? "r1" : undefined) };
  expect(convertValue("r1", { from: related, to: wide }, named)).toEqual({ value: "Ann" });
  expect(convertValue("Ann", { from: wide, to: related }, named)).toEqual({ value: "r1" });
  expect(convertValue("Bob", { from: wide, to: related }, named)).toHaveProperty("find");
});

test("a relation becomes one to one of several entities, and back where it points at the right one", () => {
  const one = fieldOf({ type: "string", "x-type": "relation", "x-entity": "thing" });
  const list = fieldOf({ type: "array", "x-type": "relations", items: { type: "string" }, "x-entity": "thing" });
  const any = fieldOf({ type: "object", "x-type": "relation-any", "x-entities": ["place", "thing"] });
  const other = fieldOf({ type: "object", "x-type": "relation-any", "x-entities": ["place"] });
  expect(converted("a1", one, any)).toEqual({ value: { entity: "thing", id: "a1" } });
  expect(converted(["a1"], list, any)).toEqual({ value: { entity: "thing", id: "a1" } });
  expect(converted(["a1", "a2"], list, any)).toEqual({ problem: { code: "bad_reference" } });
  expect(converted({ entity: "thing", id: "a1" }, any, one)).toEqual({ value: "a1" });
  expect(converted({ entity: "thing", id: "a1" }, any, list)).toEqual({ value: ["a1"] });
  expect(converted({ entity: "place", id: "a1" }, any, one)).toEqual({ problem: { code: "bad_reference" } });
  const classes = [
    [one, any],
    [list, any],
    [any, one],
    [one, other],
    [other, one],
    [wide, any],
  ] as const;
  expect(classes.map(([from, to]) => conversionClass(from, to))).toEqual([
    "lossless",
    "lossy",
    "lossy",
    "impossible",
    "impossible",
    "impossible",
  ]);
});

test("only what means the same as it stands stays as it stands", () => {
  const long = fieldOf({ type: "string", "x-type": "long-text", maxLength: 10_000 });
  expect(carriesOver(wide, long)).toBe(true);
  expect(carriesOver(long, wide)).toBe(false);
  expect(carriesOver(simple("email"), wide)).toBe(true);
  expect(carriesOver(wide, simple("email"))).toBe(false);
  expect(carriesOver(simple("rich-text"), wide)).toBe(false);
  expect(carriesOver(options(["a", "b"]), options(["a", "b", "c"]))).toBe(true);
  expect(carriesOver(options(["a", "b"]), wide)).toBe(false);
  expect(carriesOver(simple("user"), wide)).toBe(false);
});

test("a value of several parts becomes the one that it is seen by, where it has no words of its own for the other", () => {
  const amount = { amount: 1200.5, currency: "USD", rate: 7.1 };
  const money = (code: string) => fieldOf({ type: "number", "x-type": "money", "x-currency": code, "x-scale": 2 });
  expect(converted(amount, "currency", money("CNY"))).toEqual({ value: 8523.55 });
  expect(converted({ amount: 1200, currency: "CNY" }, "currency", money("CNY"))).toEqual({ value: 1200 });
  expect(converted({ amount: 1200, currency: "CNY" }, "currency", money("EUR"))).toHaveProperty("problem");
  const decimal = fieldOf({ type: "number", "x-type": "decimal", "x-scale": 2 });
  expect(converted(amount, "currency", decimal)).toEqual({ value: 8523.55 });
  expect(converted([{ value: "a@b.co", label: "work" }], "emails", "email")).toEqual({ value: "a@b.co" });
  expect(converted([{ value: "a@b.co" }, { value: "c@d.co" }], "emails", "email")).toHaveProperty("problem");
  expect(converted({ from: "2026-03-01", to: "2026-03-05" }, "date-range", "date")).toEqual({ value: "2026-03-01" });
  expect(converted("2026-03", "year-month", "date")).toEqual({ value: "2026-03-01" });
  expect(converted("2026-03-05", "date", "year-month")).toEqual({ value: "2026-03" });
  expect(converted("2026-03-31T18:00:00.000Z", "instant", "year-month")).toEqual({ value: "2026-04" });
  expect(converted("2026-03-05", wide, "year-month")).toHaveProperty("problem");
});

test("the options that texts need are gathered, each once, in a list by its parts", () => {
  const one = new OptionsWanted(wide, options(["a"]), CONTEXT);
  for (const text of ["East", "a", " east ", "West", "The a"]) one.take(text);
  expect(one.names).toEqual(["East", "West"]);
  const several = new OptionsWanted(wide, options(["a"], "multi-select"), CONTEXT);
  for (const text of ["East, West", "a、North", "West;South"]) several.take(text);
  expect(several.names).toEqual(["East", "West", "North", "South"]);
  const many = new OptionsWanted(wide, options(["a"]), CONTEXT);
  for (let n = 0; n < 600; n += 1) many.take(`text ${n}`);
  expect(many.names).toEqual([]);
  const cut = new OptionsWanted(options(["a", "b"], "multi-select"), options(["a"]), CONTEXT);
  for (const value of [["a", "b"], ["b"]]) cut.take(value);
  expect(cut.names).toEqual(["The b"]);
  const long = new OptionsWanted(wide, options(["a"]), CONTEXT);
  long.take("x".repeat(201));
  expect(long.names).toEqual([]);
});
