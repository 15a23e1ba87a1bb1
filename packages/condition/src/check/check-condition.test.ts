import { describe, expect, test } from "vitest";
import {
  checkCondition,
  checkConditionDocument,
  conditionUses,
  fieldsRead,
  parseCondition,
  relationsRead,
} from "../index.ts";
import { SAMPLE_SHAPE } from "../testing/arbitrary-condition.ts";
import { ask } from "../testing/refused-documents.ts";

const problems = (document: unknown, allow = {}) => checkConditionDocument(document, SAMPLE_SHAPE, allow);

describe("against a shape", () => {
  test("a fitting condition has no problems", () => {
    expect(
      problems({
        allOf: [ask({ const: "won" }, "stage"), ask({ minimum: 1 }), ask({ dateBefore: { today: true } }, "seen_at")],
      }),
    ).toEqual([]);
  });

  test("every problem is told, each with its place in the source", () => {
    const document = {
      allOf: [
        {
          required: ["amount", "stage"],
          properties: { amount: { minimum: 1, textContains: "x" }, stage: { const: "gone" } },
        },
        { not: { required: ["nobody"] } },
      ],
    };
    expect(problems(document)).toEqual([
      {
        path: "/allOf/0/properties/amount/textContains",
        code: "wrong_keyword",
        params: {
          field: "amount",
          keyword: "textContains",
          kind: "number",
          allowed: ["const", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
        },
      },
      { path: "/allOf/0/properties/stage/const", code: "unknown_option", params: { field: "stage", option: "gone" } },
      { path: "/allOf/1/not/required/0", code: "unknown_field", params: { field: "nobody", entity: "sample" } },
    ]);
  });

  test.each([
    ["constructor as field", ask({ const: "a" }, "constructor"), "unknown_field", { field: "constructor" }],
    ["text for a number", ask({ const: "1" }), "wrong_operand", { expected: "number" }],
    ["numbers for an option", ask({ enum: [1] }, "stage"), "wrong_operand", { expected: "string" }],
    ["a number for yes or no", ask({ const: 1 }, "active"), "wrong_operand", { expected: "boolean" }],
    ["const on several options", ask({ const: "vip" }, "tags"), "wrong_keyword", { kind: "options" }],
    [
      "an unknown option among several",
      ask({ contains: { enum: ["vip", "x"] } }, "tags"),
      "unknown_option",
      { option: "x" },
    ],
    ["31 February", ask({ dateOn: "2026-02-31" }, "due"), "bad_date", { value: "2026-02-31" }],
    ["29 February of no leap year", ask({ dateAfter: "2025-02-29" }, "seen_at"), "bad_date", {}],
    ["an anniversary of no day", ask({ anniversary: { from: "2026-04-31", to: "2026-05-01" } }, "due"), "bad_date", {}],
    ["an instant for a date", ask({ dateOn: "2026-01-01T00:00:00Z" }, "due"), "wrong_operand", { expected: "date" }],
    [
      "an anniversary of an instant",
      ask({ anniversary: { from: "2026-01-01", to: "2026-05-01" } }, "seen_at"),
      "wrong_keyword",
      {},
    ],
    ["the current user as text", ask({ isCurrentUser: true }, "name"), "wrong_keyword", {}],
    ["a relation to nowhere", { related: { owner: true } }, "unknown_relation", { ref: "owner" }],
    ["a problem across a relation", { related: { parent: { required: ["x"] } } }, "unknown_field", { field: "x" }],
    ["changed, where nothing changes", { changed: ["stage"] }, "not_allowed_here", { form: "changed" }],
    ["search, where none is", { search: "王" }, "not_allowed_here", { form: "search" }],
  ])("%s", (...[, document, code, params]) => {
    expect(problems(document)).toHaveLength(1);
    expect(problems(document)[0]).toMatchObject({ code, params });
  });

  test("29 February of a leap year and inverted ranges are fine", () => {
    expect(problems(ask({ dateOn: "2028-02-29" }, "due"))).toEqual([]);
    expect(problems(ask({ minimum: 5, maximum: 1 }))).toEqual([]);
  });

  test("what is allowed depends on the place", () => {
    const update = { allOf: [{ changed: ["stage"] }, { before: ask({ const: "new" }, "stage") }] };
    expect(problems(update, { changed: true })).toEqual([]);
    expect(problems({ search: "王" }, { search: true })).toEqual([]);
    expect(problems({ related: { parent: true } }, { related: false })).toHaveLength(1);
    expect(problems(ask({ under: "x" }, "parent"))).toEqual([]);
    expect(problems(ask({ under: "x" }, "parent"), { related: false })).toMatchObject([{ code: "not_allowed_here" }]);
    expect(problems(ask({ under: "x" }, "owner"))).toMatchObject([{ code: "wrong_keyword" }]);
    expect(problems(ask({ isCurrentUser: true }, "owner"), { user: false })).toHaveLength(1);
    expect(problems({ related: { parent: update } }, { changed: true })).toHaveLength(2);
    expect(problems({ before: { related: { parent: true } } }, { changed: true })).toHaveLength(1);
  });

  test("a document that does not parse is a problem, not an exception", () => {
    expect(problems({ allOf: [] })).toEqual([{ path: "/allOf", code: "empty_group" }]);
  });

  test("without a source, places are those of the canonical document", () => {
    const condition = parseCondition(ask({ minimum: 1, textContains: "x" }));
    expect(checkCondition(condition, SAMPLE_SHAPE)[0]?.path).toBe("/allOf/1");
  });
});

test("what a condition reads", () => {
  const condition = parseCondition({
    allOf: [
      ask({ enum: ["won", "lost"] }, "stage"),
      { changed: ["amount"] },
      { related: { parent: { related: { "sample.parent": ask({ contains: { const: "vip" } }, "tags") } } } },
    ],
  });
  expect([...fieldsRead(condition)]).toEqual(["stage", "amount", "parent"]);
  expect(relationsRead(condition)).toEqual([["parent"], ["parent", "sample.parent"]]);
  expect(conditionUses(condition, SAMPLE_SHAPE)).toEqual([
    { entity: "sample", field: "stage", path: "/allOf/0" },
    { entity: "sample", field: "stage", value: "won", path: "/allOf/0" },
    { entity: "sample", field: "stage", value: "lost", path: "/allOf/0" },
    { entity: "sample", field: "amount", path: "/allOf/1" },
    { entity: "sample", field: "parent", path: "/allOf/2" },
    { entity: "sample", field: "parent", path: "/allOf/2/related/parent" },
    { entity: "sample", field: "tags", path: "/allOf/2/related/parent/related/sample.parent" },
    { entity: "sample", field: "tags", value: "vip", path: "/allOf/2/related/parent/related/sample.parent" },
  ]);
});
