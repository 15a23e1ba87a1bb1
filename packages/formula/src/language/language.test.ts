import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFormulaDocument } from "../document/read-formula-document.ts";
import { toFormulaDocument } from "../document/to-formula-document.ts";
import { arbitraryFormula, withoutPlaces } from "../testing/arbitrary-formula.ts";
import { parseFormula } from "./parse-formula.ts";
import { printFormula } from "./print-formula.ts";
import { tokenize } from "./tokenize.ts";

const printed = (text: string): string => printFormula(parseFormula(text).node);

describe("reading and printing", () => {
  test.each([
    ['IF({stage}="won", {amount}*0.1, 0)', 'IF({stage} = "won", {amount} * 0.1, 0)'],
    ["= 1 + 2", "1 + 2"],
    ["if（{阶段}＝“赢单”，{金额}×0.1，0）", 'IF({阶段} = "赢单", {金额} * 0.1, 0)'],
    ["{a}!=1", "{a} <> 1"],
    ["{a}≥1", "{a} >= 1"],
    ["sum( 1 ;2 )", "SUM(1, 2)"],
    ["true", "TRUE"],
    ['"say ""hi"""', '"say ""hi"""'],
    ["{ company . name }", "{company.name}"],
    ["-2^2%", "-2 ^ 2%"],
    ["1 -- 2", "1 - -2"],
  ])("%s", (text, expected) => {
    expect(parseFormula(text).problems).toEqual([]);
    expect(printed(text)).toBe(expected);
  });

  test("operators are as strong as in Excel, and equally strong ones go from left to right", () => {
    const shape = (text: string): string => {
      const show = (node: unknown): string => {
        const { type, operator, left, right, operand, raw } = node as Record<string, unknown>;
        if (type === "binary") return `(${show(left)}${operator}${show(right)})`;
        return type === "unary" ? `[${operator}${show(operand)}]` : String(raw);
      };
      return show(parseFormula(text).node);
    };
    expect(shape("1+2*3^4&5=6")).toBe("(((1+(2*(3^4)))&5)=6)");
    expect(shape("1-2-3")).toBe("((1-2)-3)");
    expect(shape("2^3^2")).toBe("((2^3)^2)");
    expect(shape("-2^2")).toBe("([-2]^2)");
  });

  test("what is written is kept, but for spaces, capitals of names and full-width signs", () => {
    fc.assert(
      fc.property(arbitraryFormula, (node) => {
        const text = printFormula(node);
        const again = parseFormula(text);
        expect(
          again.problems.filter(({ code }) => code !== "too_deep" && code !== "too_long" && code !== "too_many_nodes"),
        ).toEqual([]);
        if (again.problems.length > 0) return;
        expect(withoutPlaces(again.node)).toEqual(withoutPlaces(node));
        expect(printFormula(again.node)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test("the stored form says the same as the text", () => {
    fc.assert(
      fc.property(arbitraryFormula, (node) => {
        const { node: read, problems } = parseFormula(printFormula(node));
        if (problems.length > 0) return;
        const stored = JSON.parse(JSON.stringify(toFormulaDocument(read))) as unknown;
        const back = readFormulaDocument(stored);
        expect(back.problems).toEqual([]);
        expect(withoutPlaces(back.node)).toEqual(withoutPlaces(read));
      }),
      { numRuns: 300 },
    );
  });
});

describe("stored forms that are refused", () => {
  test.each([
    [null],
    [12],
    [{}],
    [{ number: 0.1 }],
    [{ number: "1+1" }],
    [{ field: "a}+{b" }],
    [{ call: "IF(1", args: [] }],
    [{ call: "if", args: [] }],
    [{ chain: ["a", "&"] }],
    [{ chain: ["a", "DROP", "b"] }],
    [{ chain: [{ chain: [{ number: "1" }, "+", { number: "2" }] }, "*", { number: "3" }] }],
    [{ group: true, extra: 1 }],
    [{ sign: "!", of: true }],
  ])("%j", (document) => {
    expect(readFormulaDocument(document).problems.map(({ code }) => code)).toEqual(["bad_document"]);
  });

  test("one that is nested without end", () => {
    let document: unknown = true;
    for (let depth = 0; depth < 5000; depth += 1) document = { group: document };
    expect(readFormulaDocument(document).problems.map(({ code }) => code)).toEqual(["bad_document"]);
  });
});

describe("what is wrong is told at its place", () => {
  const found = (text: string) => parseFormula(text).problems.map(({ code, start, end }) => `${code} ${start}-${end}`);

  test.each([
    ["", ["empty 0-0"]],
    ["  ", ["empty 0-2"]],
    ["1+", ["expected_value 2-2"]],
    ["IF(,1)", ["expected_value 3-4"]],
    ["IF({a} 3, 0)", ["unexpected 7-8"]],
    ["(1+2", ["unclosed_bracket 0-1"]],
    ["SUM(1", ["unclosed_bracket 3-4"]],
    ["1)", ["extra_bracket 1-2"]],
    ["{amount", ["unclosed_field 0-7"]],
    ["IF({amount > 3, 1, 2)", ["unclosed_field 3-14"]],
    ['"abc', ["unclosed_text 0-4"]],
    ["{}", ["empty_field 0-2"]],
    ["{a..b}", ["empty_field 0-6"]],
    ["{a.b.c.d}", ["path_too_long 0-9"]],
    ["1 # 2", ["unexpected 2-5"]],
    ["#1", ["bad_sign 0-1"]],
    ["a b", ["unexpected 2-3"]],
    ["1 * * 2", ["expected_value 4-5"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("too long, too deep and too large formulas are refused without trying", () => {
    expect(found("1+".repeat(5000))).toEqual(["too_long 8000-10000"]);
    expect(found("(".repeat(4000))).toEqual(["too_deep 24-25"]);
    expect(found("-".repeat(4000))).toEqual(["too_deep 24-25"]);
    expect(found(Array.from({ length: 3000 }, () => "1").join("+"))).toEqual([
      expect.stringMatching(/^too_many_nodes/u),
    ]);
  });

  test("a call whose arguments are wrong keeps those that are right", () => {
    expect(printed("IF(1 2, {a}, ) + 3")).toBe("IF(1, {a}, ) + 3");
  });

  test("any text is read without throwing, and places lie within it", () => {
    const sign = fc.constantFrom(
      "{",
      "}",
      "(",
      ")",
      ",",
      '"',
      "IF",
      "a",
      "1",
      ".",
      "+",
      "-",
      "%",
      "“",
      "”",
      "（",
      "🧑‍🤝‍🧑",
      "\0",
      "\n",
      " ",
      "=",
      "<",
      ">",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(sign, { maxLength: 40 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const { node, problems } = parseFormula(text);
          printFormula(node);
          for (const { start, end } of [node, ...problems, ...tokenize(text)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
