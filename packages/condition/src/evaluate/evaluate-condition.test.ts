import { describe, expect, test } from "vitest";
import {
  bindCondition,
  type Condition,
  decidingLeaf,
  decidingLeaves,
  type EvaluateContext,
  evaluateCondition,
  explainCondition,
  foldText,
  parseCondition,
  settleRelated,
  printCondition,
  type Row,
  withoutEmpty,
} from "../index.ts";
import { conditionSchema } from "../ajv/condition-schema.ts";
import { ask } from "../testing/refused-documents.ts";

const bind = (document: unknown) =>
  bindCondition(parseCondition(document), {
    now: new Date("2026-11-22T04:00:00Z"),
    timeZone: "Asia/Shanghai",
    user: { id: "u1" },
  });
const holds = (document: unknown, row: Row, context?: EvaluateContext) =>
  evaluateCondition(bind(document), row, context);

describe("values", () => {
  test.each<[document: unknown, row: Row, expected: boolean]>([
    [{ required: ["amount"] }, {}, false],
    [{ required: ["amount"] }, { amount: null }, false],
    [{ required: ["amount"] }, { amount: undefined }, false],
    [{ required: ["amount"] }, { amount: "" }, false],
    [{ required: ["amount"] }, { amount: [] }, false],
    [{ required: ["amount"] }, { amount: 0 }, true],
    [{ required: ["amount"] }, { amount: false }, true],
    [{ not: ask({ const: 5 }) }, {}, true],
    [{ not: ask({ const: 5 }) }, { amount: null }, true],
    [ask({ not: { const: 5 } }), {}, false],
    [ask({ const: 0.3 }), { amount: 0.1 + 0.2 }, true],
    [ask({ maximum: 0.3 }), { amount: 0.1 + 0.2 }, true],
    [ask({ exclusiveMinimum: 0.3 }), { amount: 0.1 + 0.2 }, false],
    [ask({ minimum: 10 }), { amount: "20" }, false],
    [ask({ const: true }, "active"), { active: 1 }, false],
    [ask({ minLength: 1, maxLength: 1 }, "name"), { name: "👍" }, true],
    [ask({ textContains: "ａｃｍｅ" }, "name"), { name: "The ACME company" }, true],
    [ask({ textContains: "小明" }, "name"), { name: "王小明" }, true],
    [ask({ textStartsWith: "MÜ" }, "name"), { name: "mu\u0308ller" }, true],
    [ask({ textEndsWith: "%" }, "name"), { name: "100%" }, true],
    [ask({ textContains: "_" }, "name"), { name: "abc" }, false],
    [ask({ const: "acme" }, "name"), { name: "Acme" }, false],
    [ask({ contains: { enum: ["a", "b"] } }, "tags"), { tags: ["b", "c"] }, true],
    [{ not: ask({ contains: { enum: ["a", "b"] } }, "tags") }, { tags: ["c"] }, true],
    [ask({ minItems: 2 }, "tags"), { tags: ["c"] }, false],
    [ask({ const: "x" }, "constructor"), {}, false],
    [{ required: ["constructor"] }, {}, false],
    [{ required: ["value_of"] }, Object.create({ value_of: 1 }) as Row, false],
  ])("%j of %j is %s", (document, row, expected) => {
    expect(holds(document, row)).toBe(expected);
  });
});

describe("dates, today being 22 November 2026 in Shanghai", () => {
  test.each<[tests: object, value: string, expected: boolean]>([
    [{ dateOn: { today: true } }, "2026-11-22", true],
    [{ dateOn: { today: true } }, "2026-11-21T16:00:00.000Z", true],
    [{ dateOn: { today: true } }, "2026-11-21T15:59:59.999Z", false],
    [{ dateOn: { today: true } }, "2026-11-22T16:00:00.000Z", false],
    [{ dateBefore: { today: true } }, "2026-11-21T15:59:59.999Z", true],
    [{ dateBefore: { today: true } }, "2026-11-22", false],
    [{ dateAfter: { today: true } }, "2026-11-22T16:00:00.000Z", true],
    [{ dateAfter: { today: true } }, "2026-11-22T15:59:59.999Z", false],
    [{ dateOnOrBefore: "2026-11-22" }, "2026-11-22T15:59:59.999Z", true],
    [{ dateOnOrAfter: "2026-11-22" }, "2026-11-21T16:00:00.000Z", true],
    [{ dateOnOrAfter: { today: true, snap: "week" } }, "2026-11-16", true],
    [{ dateAfter: "2026-11-22T08:00:00+08:00" }, "2026-11-22T00:00:00.000Z", false],
    [{ dateAfter: "2026-11-22T08:00:00+08:00" }, "2026-11-22T00:00:00.001Z", true],
    [{ dateOn: "2026-11-22T00:00:00Z" }, "2026-11-22T00:00:00.000Z", true],
    [{ dateAfter: "2026-11-22T00:00:00Z" }, "2026-11-23", false],
    [{ anniversary: { from: { today: true }, to: { today: true, add: { days: 60 } } } }, "1990-01-03", true],
    [{ anniversary: { from: { today: true }, to: { today: true, add: { days: 60 } } } }, "1990-06-03", false],
    [{ anniversary: { from: "2026-02-28", to: "2026-02-28" } }, "2000-02-29", true],
  ])("%j of %s is %s", (tests, value, expected) => {
    expect(holds(ask(tests, "due"), { due: value })).toBe(expected);
  });
});

describe("an update", () => {
  const won = ask({ const: "won" }, "stage");
  const becomesWon = { allOf: [{ changed: ["stage"] }, { not: { before: won } }, { after: won }] };

  test("sees the record before", () => {
    expect(holds(becomesWon, { stage: "won" }, { before: { stage: "new" } })).toBe(true);
    expect(holds(becomesWon, { stage: "won" }, { before: { stage: "won" } })).toBe(false);
    expect(holds(becomesWon, { stage: "new" }, { before: { stage: "won" } })).toBe(false);
    expect(holds(becomesWon, { stage: "won" }, { before: null })).toBe(true);
  });

  test("changes are of meaning, not of form", () => {
    const changed = { changed: ["tags", "note"] };
    expect(holds(changed, { tags: ["a", "b"], note: null }, { before: { tags: ["b", "a"], note: "" } })).toBe(false);
    expect(holds(changed, { tags: ["a"] }, { before: { tags: ["b", "a"] } })).toBe(true);
    expect(holds(changed, {}, { before: { note: "x" } })).toBe(true);
  });

  test("without one, the question is refused", () => {
    expect(() => holds({ changed: ["stage"] }, {})).toThrow(expect.objectContaining({ code: "invalid_condition" }));
    expect(() => holds({ before: won }, {})).toThrow(/before/);
  });
});

describe("relations and search", () => {
  const context: EvaluateContext = {
    related: (row, refs) => {
      if (refs.join("/") === "customer") return row["customer"] === "c1" ? [{ tier: "a", region: "r1" }] : [];
      return refs.join("/") === "customer/region" ? [{ name: "North" }] : [{ done: true }, { done: false }];
    },
    search: (row, words) => foldText(String(row["name"])).includes(foldText(words)),
  };

  test("some record at the other end", () => {
    const tierA = { related: { customer: ask({ const: "a" }, "tier") } };
    expect(holds(tierA, { customer: "c1" }, context)).toBe(true);
    expect(holds(tierA, { customer: "c2" }, context)).toBe(false);
    expect(holds({ not: tierA }, {}, context)).toBe(true);
    expect(holds({ related: { "task.about": ask({ const: false }, "done") } }, {}, context)).toBe(true);
    expect(
      holds(
        { related: { customer: { related: { region: ask({ const: "North" }, "name") } } } },
        { customer: "c1" },
        context,
      ),
    ).toBe(true);
  });

  test("words", () => {
    expect(holds({ search: "acme" }, { name: "ACME" }, context)).toBe(true);
  });

  test("what lies below another record is asked of who knows the hierarchy", async () => {
    const below = ask({ under: "top" }, "parent");
    const under = (row: Row, field: string, top: string) => row[field] === "firm" && top === "top";
    expect(holds(below, { parent: "firm" }, { under })).toBe(true);
    expect(holds(below, { parent: "other" }, { under })).toBe(false);
    expect(holds(below, {}, { under })).toBe(false);
    expect(holds({ not: below }, {}, { under })).toBe(true);
    expect(() => holds(below, { parent: "firm" })).toThrow(/under/);
    expect(() => conditionSchema(bind(below))).toThrow(/under/);
    const settled = await settleRelated(bind({ not: below }), () => Promise.resolve(true));
    expect(evaluateCondition(settled, { parent: "firm" })).toBe(false);
  });

  test("are refused where no one can tell", () => {
    expect(() => holds({ related: { customer: true } }, {})).toThrow(/related/);
    expect(() => holds({ search: "x" }, {})).toThrow(/search/);
  });

  test("can be asked for beforehand, where asking takes time", async () => {
    const bound = bind({
      allOf: [{ not: { related: { customer: ask({ const: "a" }, "tier") } } }, { required: ["name"] }],
    });
    const asked: string[] = [];
    const settled = await settleRelated(bound, (node) => {
      asked.push(node.type === "related" ? node.ref : node.field);
      return Promise.resolve(false);
    });
    expect(asked).toEqual(["customer"]);
    expect(evaluateCondition(settled, { name: "x" })).toBe(true);
    expect(evaluateCondition(settled, {})).toBe(false);
  });

  test("are explained by the record that decides", () => {
    const explained = explainCondition(bind({ related: { "task.about": ask({ const: false }, "done") } }), {}, context);
    expect(decidingLeaf(explained)).toMatchObject({ path: "/related/task.about", holds: true, value: false });
  });
});

describe("why a record does or does not match", () => {
  const document = {
    allOf: [
      ask({ const: "won" }, "stage"),
      { anyOf: [ask({ minimum: 100 }), { not: { required: ["owner"] } }] },
      { required: ["name"] },
    ],
  };

  test("names the leaves that decide, with the values seen", () => {
    const explained = explainCondition(bind(document), { stage: "won", amount: 5, owner: "u1" });
    expect(explained.holds).toBe(false);
    expect(decidingLeaf(explained)).toMatchObject({ path: "/allOf/1/anyOf/0", holds: false, value: 5 });
    expect(decidingLeaves(explained).map((leaf) => [leaf.path, leaf.holds])).toEqual([
      ["/allOf/1/anyOf/0", false],
      ["/allOf/1/anyOf/1/not", true],
      ["/allOf/2", false],
    ]);
  });

  test("a match is decided by the part of an or that holds", () => {
    const explained = explainCondition(bind(document), { stage: "won", amount: 500, owner: "u1", name: "x" });
    expect(decidingLeaves(explained).map((leaf) => leaf.path)).toEqual(["/allOf/0", "/allOf/1/anyOf/0", "/allOf/2"]);
  });

  test("paths are those of the condition as printed", () => {
    const condition: Condition = parseCondition(document);
    const at = decidingLeaf(explainCondition(bind(document), {})).path;
    const node = at
      .slice(1)
      .split("/")
      .reduce<unknown>((here, step) => Reflect.get(Object(here), step), printCondition(condition));
    expect(node).toEqual(ask({ const: "won" }, "stage"));
  });
});

test("empty fields can be taken off a record", () => {
  expect(withoutEmpty({ a: null, b: "", c: [], d: 0, e: undefined, f: false })).toEqual({ d: 0, f: false });
});
