import { describe, expect, test } from "vitest";
import { parseFormula } from "../language/parse-formula.ts";
import { SAMPLE_SHAPE } from "../testing/sample-shape.ts";
import { checkFormula } from "./check-formula.ts";
import { formulaReads } from "./formula-reads.ts";

const check = (text: string) => checkFormula(parseFormula(text).node, SAMPLE_SHAPE);

describe("kinds", () => {
  test.each([
    ["{amount} * 2", "number"],
    ["{due} - {due}", "number"],
    ["{due} + 1", "date"],
    ["{created_at} - {created_at}", "duration"],
    ['IF({won}, "a", "b")', "text"],
    ["IF({won}, BLANK(), {due})", "date"],
    ['IF({won}, "", 1)', "number"],
    ['SWITCH({stage}, "won", {due})', "date"],
    ["MAX({due}, TODAY())", "date"],
    ['SPLIT({name}, ",")', "list"],
    ["{company.parent.tier}", "text"],
    ["ABS({effort})", "duration"],
    ['DATEADD({created_at}, 1, "days")', "instant"],
    ["NOT({won})", "boolean"],
    ["{period.to}", "date"],
    ["{period.to} - {period}", "number"],
  ])("%s gives %s", (text, kind) => {
    expect(check(text)).toEqual({ kind, problems: [] });
  });
});

describe("what is wrong is told at its place, with what was probably meant", () => {
  const found = (text: string) =>
    check(text).problems.map(({ code, start, end, fix }) =>
      [code, text.slice(start, end), ...(fix === undefined ? [] : [fix])].join(" | "),
    );

  test.each([
    ["{ammount} + 1", ["unknown_field | {ammount} | {amount}"]],
    ["{金额} + 1", ["unknown_field | {金额} | {amount}"]],
    ["{company.teir}", ["unknown_field | {company.teir} | {company.tier}"]],
    ["{period.too}", ["unknown_field | {period.too} | {period.to}"]],
    ["{period.to.day}", ["not_a_relation | {period.to.day}"]],
    ["{name.length}", ["not_a_relation | {name.length}"]],
    ["{constructor}", ["unknown_field | {constructor}"]],
    ["amount * 2", ["bare_name | amount | {amount}"]],
    ["today + 1", ["bare_name | today | TODAY()"]],
    ["SUMM(1)", ["unknown_function | SUMM | SUM"]],
    ["constructor(1)", ["unknown_function | constructor"]],
    ["ROUND()", ["too_few_arguments | ROUND"]],
    ["ROUND(1, 2, 3, 4)", ["too_many_arguments | 3, 4"]],
    ["ROUND({name})", ["wrong_argument | {name}"]],
    ["LEFT({due}, 1)", ["wrong_argument | {due}"]],
    ["IF({amount}, 1, 2)", ["wrong_argument | {amount}"]],
    ['IF({won}, 1, "x")', ['different_kinds | "x"']],
    ['SWITCH({stage}, 1, "a")', ["different_kinds | 1"]],
    ['{name} + "x"', ['wrong_operands | {name} + "x"']],
    ["{due} + {due}", ["wrong_operands | {due} + {due}"]],
    ['{due} < "2026-01-01"', ['date_as_text | {due} < "2026-01-01"']],
    ['{amount} = "5"', ['wrong_operands | {amount} = "5"']],
    ["1 < {amount} < 5", ["wrong_operands | 1 < {amount} < 5"]],
    ["-{name}", ["wrong_operand | -{name}"]],
    ["{due}%", ["wrong_operand | {due}%"]],
    ['{stage} = "wonn"', ['not_an_option | "wonn" | "won"']],
    ['{stage} = "赢单"', ['not_an_option | "赢单" | "won"']],
    ['{company.tier} <> "bronze"', ['not_an_option | "bronze"']],
    ['DATEDIF({due}, TODAY(), "dayz")', ['not_a_choice | "dayz" | "days"']],
    ["IFS({won}, 1, {won})", ["incomplete_group | {won}"]],
    ["MAX({tags}, {tags})", ["wrong_argument | {tags}", "wrong_argument | {tags}"]],
    ["BLANK()", ["always_blank | BLANK()"]],
    ["1e50", ["number_too_large | 1e50"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("several at once, each at its own place", () => {
    expect(found("ROUND({nam}, 1) + FOO({due} * 2)")).toEqual([
      "unknown_field | {nam} | {name}",
      "wrong_operands | {due} * 2",
      "unknown_function | FOO",
    ]);
  });

  test("short units are understood", () => {
    expect(
      found('DATEDIF({due}, TODAY(), "D") + DATEDIF({due}, TODAY(), "天") + DATEDIF({due}, TODAY(), "Day")'),
    ).toEqual([]);
  });

  test("a result of another kind than asked for", () => {
    const { problems } = checkFormula(parseFormula("{amount}").node, SAMPLE_SHAPE, { expects: ["boolean"] });
    expect(problems).toEqual([
      { code: "wrong_result", start: 0, end: 8, params: { expected: "boolean", actual: "number" } },
    ]);
  });

  test("reading the clock where the value is stored", () => {
    const stored = (text: string) => checkFormula(parseFormula(text).node, SAMPLE_SHAPE, { volatile: false }).problems;
    expect(stored("{due} - TODAY()")).toEqual([
      { code: "volatile_here", start: 8, end: 13, params: { name: "TODAY" } },
    ]);
    expect(stored("{due} + 1")).toEqual([]);
  });

  test("half-written formulas are checked as far as they go", () => {
    expect(check("").problems).toEqual([]);
    expect(check("IF({won}, {amunt}").problems.map(({ code }) => code)).toEqual(["unknown_field"]);
  });
});

describe("what a formula reads", () => {
  const reads = (text: string) => formulaReads(parseFormula(text).node, SAMPLE_SHAPE);

  test("each field once, with every step on the way", () => {
    expect(reads("{amount} + {amount} + LEN({company.parent.tier}) + LEN({nowhere})").fields).toEqual([
      { path: ["amount"], steps: [{ entity: "deal", field: "amount" }] },
      {
        path: ["company", "parent", "tier"],
        steps: [
          { entity: "deal", field: "company" },
          { entity: "company", field: "parent" },
          { entity: "company", field: "tier" },
        ],
      },
    ]);
  });

  test("the field whose value it reads a part of, and the kinds of the parts", () => {
    expect(reads("{period.to} - {period.from}")).toMatchObject({
      fields: [{ path: ["period"], steps: [{ entity: "deal", field: "period" }] }],
      parts: new Map([
        ["period.to", "date"],
        ["period.from", "date"],
      ]),
    });
  });

  test.each([
    ["1", false, false, false],
    ["TODAY()", true, true, false],
    ["NOW()", true, false, false],
    ["IF(FALSE, AGE({due}), 1)", true, true, false],
    ["HOUR({created_at})", false, true, false],
    ["ISWORKDAY({due})", false, false, true],
  ])("%s: volatile %s, zoned %s, calendar %s", (text, volatile, zoned, calendar) => {
    expect(reads(text)).toMatchObject({ volatile, zoned, calendar });
  });
});
