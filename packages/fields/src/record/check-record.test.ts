import { readEntity, type EntityDocument } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import {
  checkFieldSchema,
  checkRecord,
  conditionShape,
  defaultsOf,
  entitySchema,
  fieldType,
  problemText,
} from "../index.ts";
import { formulaProblem } from "../computed/formula-problem.ts";
import { locales } from "../locales/index.ts";

const document: EntityDocument = {
  type: "object",
  "x-labels": { en: "Deal", "zh-CN": "商机" },
  properties: {
    name: { type: "string", "x-type": "text", maxLength: 20 },
    code: { type: "string", "x-type": "text", minLength: 18, maxLength: 18 },
    kind: {
      type: "string",
      "x-type": "select",
      "x-options": [{ id: "company" }, { id: "person" }],
      default: "company",
    },
    tax: {
      type: "string",
      "x-type": "text",
      "x-required-when": { required: ["kind"], properties: { kind: { const: "company" } } },
    },
    stage: {
      type: "string",
      "x-type": "stage",
      "x-options": [
        { id: "lead", transitions: ["won"] },
        { id: "won", "x-labels": { en: "Won", "zh-CN": "成交" }, gate: { required: ["amount"] } },
        { id: "lost", transitions: [] },
      ],
    },
    amount: { type: "number", "x-type": "money" },
    number: { type: "string", "x-type": "autonumber", "x-pattern": "{0000}" },
    score: { type: "integer", "x-type": "integer", "x-readonly": true, default: 1 },
    parent: { type: "string", "x-type": "relation", "x-entity": "deal" },
  },
  required: ["name", "number"],
};
const deal = readEntity("deal", document);
const told = (...parts: Parameters<typeof checkRecord>) =>
  checkRecord(...parts).map(({ path, code }) => `${path} ${code}`);
const sound = { name: "A", kind: "person" };

describe("checkRecord", () => {
  it("passes a sound record with its defaults", () => {
    expect(told(deal, { ...defaultsOf(deal), ...sound })).toEqual([]);
    expect(told(deal, { ...sound, owner: "someone", code: null, parent: undefined })).toEqual([]);
  });

  it("asks for what is required, always or by condition", () => {
    expect(told(deal, { kind: "company" })).toEqual(["/name required", "/tax required"]);
    expect(told(deal, { name: "", kind: "company", tax: "x" })).toEqual(["/name required"]);
  });

  it("refuses unknown keys, system keys and read-only fields", () => {
    expect(told(deal, { ...sound, "a/b": 1, id: "x", number: "1", score: 5 })).toEqual([
      "/a~1b unknown_key",
      "/id read_only",
      "/number read_only",
      "/score read_only",
    ]);
    expect(told(deal, { ...sound, number: "1", score: 5 }, { allowReadonly: true })).toEqual([]);
    expect(
      told(deal, { ...sound, id: "x", rev: 2, number: "1" }, { previous: { id: "x", rev: 2, number: "1", ...sound } }),
    ).toEqual([]);
    expect(told(deal, JSON.parse('{"name":"A","__proto__":1,"constructor":2}'))).toEqual([
      "/__proto__ unknown_key",
      "/constructor unknown_key",
    ]);
  });

  it("lets stages move only where they may, and only through open gates", () => {
    expect(told(deal, { ...sound, stage: "lost" }, { previous: { ...sound, stage: "lead" } })).toEqual([
      "/stage transition_refused",
    ]);
    expect(told(deal, { ...sound, stage: "won" }, { previous: { ...sound, stage: "lead" } })).toEqual([
      "/stage gate_closed",
    ]);
    expect(told(deal, { ...sound, stage: "won", amount: 5 }, { previous: { ...sound, stage: "lead" } })).toEqual([]);
    expect(told(deal, { ...sound, stage: "won" }, { previous: { ...sound, stage: "won" } })).toEqual([]);
    expect(told(deal, { ...sound, stage: "won" })).toEqual(["/stage gate_closed"]);
  });

  it("does not blame an update for what was wrong before, unless asked for the whole", () => {
    const previous = { kind: "company", code: "short", number: "1" };
    const after = { ...previous, amount: 3 };
    expect(told(deal, after, { previous })).toEqual([]);
    expect(told(deal, after, { previous, whole: true })).toEqual([
      "/code wrong_length",
      "/name required",
      "/tax required",
    ]);
    expect(
      told(deal, { number: "1", kind: "company" }, { previous: { name: "A", tax: "T", number: "1", kind: "company" } }),
    ).toEqual(["/name required", "/tax required"]);
    expect(
      told(deal, { name: "A", number: "1", kind: "company" }, { previous: { name: "A", number: "1", kind: "person" } }),
    ).toEqual(["/tax required"]);
  });

  it("says what is wrong in the reader's words", () => {
    const say =
      (locale: keyof typeof locales) =>
      (key: string, params: Record<string, unknown> = {}) =>
        Object.entries(params).reduce(
          (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
          Reflect.get(locales[locale], key) as string,
        );
    const [problem] = checkRecord(deal, { ...sound, code: "91330106MA2K4X7" });
    expect(problemText(problem!, say("zh-CN"), { locale: "zh-CN" })).toBe("应为 18 位，现为 15 位");
    const [refused] = checkRecord(deal, { ...sound, stage: "won" });
    const field = deal.fieldByKey.get("stage")!;
    expect(problemText(refused!, say("zh-CN"), { locale: "zh-CN", field })).toBe("尚未满足进入「成交」的条件");
    const wrong = formulaProblem({ code: "unknown_function", start: 0, end: 4, params: { name: "SUMM" } });
    expect(problemText({ path: "", ...wrong }, say("zh-CN"), { locale: "zh-CN" })).toBe("公式有误：没有函数 SUMM。");
    const [mistyped] = checkRecord(deal, { ...sound, amount: "5" });
    expect(problemText(mistyped!, say("en"))).toBe("This should be a number");
  });
});

describe("checkFieldSchema", () => {
  const codes = (schema: Parameters<typeof checkFieldSchema>[0]) =>
    checkFieldSchema(schema).map(({ path, code }) => `${path} ${code}`);

  it("finds what is wrong in a property", () => {
    expect(codes({ "x-type": "text", pattern: "(?<=a)b" })).toEqual(["/pattern bad_pattern"]);
    expect(codes({ "x-type": "text", pattern: "a".repeat(300) })).toEqual(["/pattern pattern_too_long"]);
    expect(codes({ "x-type": "text", minLength: 5, maxLength: 2 })).toEqual(["/maxLength range_reversed"]);
    expect(codes({ "x-type": "select", "x-options": [{ id: "a" }], default: "b" })).toEqual(["/default not_an_option"]);
    expect(codes({ "x-type": "select", "x-options": [{ id: "a", retired: true }] })).toEqual(["/x-options no_options"]);
    expect(codes({ "x-type": "select", "x-options": [{ id: "a" }], enum: ["a", "b"] })).toEqual(["/enum enum_differs"]);
    expect(codes({ "x-type": "stage", "x-options": [{ id: "a", transitions: ["b"] }] })).toEqual([
      "/x-options/0/transitions/0 transition_nowhere",
    ]);
    expect(codes({ "x-type": "date", type: "string", format: "date-time" })).toEqual(["/format keyword_differs"]);
    expect(codes({ "x-type": "autonumber", "x-pattern": "no counter" })).toEqual(["/x-pattern bad_number_pattern"]);
    expect(codes({ "x-type": "relation" })).toEqual(["/x-entity relation_nowhere"]);
  });

  it.each(["emails", "users", "tags", "image", "boolean", "json", "long-text"])("lets no %s be unique", (type) => {
    expect(codes({ ...fieldType(type).initial, "x-unique": true })).toEqual(["/x-unique no_one_value"]);
  });

  it("is not hung by a catastrophic pattern", () => {
    const schema = { "x-type": "text", type: "string", pattern: "^(a+)+$", maxLength: 2000 } as const;
    expect(checkFieldSchema(schema)).toEqual([]);
    const entity = readEntity("thing", { type: "object", properties: { a: schema } });
    expect(told(entity, { a: `${"a".repeat(1999)}!` })).toEqual(["/a wrong_pattern"]);
  });
});

describe("conditionShape", () => {
  const shape = conditionShape(new Map([["deal", deal]]), "deal");

  it("tells the fields, system fields and relations in both directions", () => {
    expect(shape.field("stage")).toMatchObject({
      kind: "option",
      options: [{ id: "lead" }, { id: "won" }, { id: "lost" }],
    });
    expect(shape.field("owner")).toMatchObject({ kind: "user" });
    expect(shape.field("parent")).toMatchObject({ kind: "reference", entity: "deal" });
    expect(shape.field("nothing")).toBeUndefined();
    expect(shape.related("parent")?.entity).toBe("deal");
    expect(shape.related("deal.parent")?.field("amount")?.kind).toBe("number");
    expect([shape.related("name"), shape.related("deal.name"), shape.related("other.parent")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(conditionShape(new Map(), "gone").field("id")).toBeUndefined();
  });
});

describe("entitySchema", () => {
  it("is standard JSON Schema, with conditional requirements as if/then", () => {
    const schema = entitySchema(deal);
    const condition = '{"required":["kind"],"properties":{"kind":{"const":"company"}}}';
    expect(JSON.stringify(schema.allOf)).toBe(`[{"if":${condition},"then":{"required":["tax"]}}]`);
    expect(schema).toMatchObject({
      title: "Deal",
      required: ["name", "number"],
      properties: { number: { readOnly: true }, name: { maxLength: 20 } },
    });
    expect(JSON.stringify(schema)).not.toContain('"x-');
  });
});
