import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFormula } from "../check/check-formula.ts";
import { parseFormula } from "../language/parse-formula.ts";
import { printFormula } from "../language/print-formula.ts";
import { LIMITS } from "../limits.ts";
import { arbitraryFormula } from "../testing/arbitrary-formula.ts";
import { sampleContext } from "../testing/sample-context.ts";
import { SAMPLE_SHAPE } from "../testing/sample-shape.ts";
import { FAILURE_CODES } from "../value/failure.ts";
import { FORMULA_KINDS, type FormulaKind } from "../value/kind.ts";
import { valueText } from "../value/value-text.ts";
import { decodeValue } from "./decode-value.ts";
import { encodeValue } from "./encode-value.ts";
import type { EvaluateContext } from "./evaluate-context.ts";
import { evaluateFormula } from "./evaluate-formula.ts";
import { explainFormula, type FormulaExplanation } from "./explain-formula.ts";

const record = {
  name: "Bearings",
  amount: 1286.5,
  stage: "won",
  won: true,
  due: "2026-02-28",
  created_at: "2026-03-28T23:30:00Z",
  start_time: "09:30",
  effort: 5400,
  tags: ["new", "hot"],
  "company.name": "Steel Ltd",
};

function contextOf(row: Readonly<Record<string, unknown>>, timeZone = "Asia/Shanghai"): EvaluateContext {
  const kindOf = (path: readonly string[]): FormulaKind =>
    checkFormula(parseFormula(`{${path.join(".")}}`).node, SAMPLE_SHAPE).kind ?? "text";
  return { ...sampleContext(), timeZone, read: (path) => decodeValue(row[path.join(".")], kindOf(path)) };
}

const worth = (text: string, row: Readonly<Record<string, unknown>> = record, timeZone?: string): string =>
  valueText(evaluateFormula(parseFormula(text).node, contextOf(row, timeZone)));

describe("what formulas are worth", () => {
  test.each([
    ['IF({stage} = "won", {amount} * 0.1, 0)', "128.65"],
    ["0.1 + 0.2 = 0.3", "TRUE"],
    ["10 / 4", "2.5"],
    ["1 / 3", "0.33333333333333333333"],
    ["2 / 3", "0.66666666666666666667"],
    ["{amount} * 25%", "321.625"],
    ["{due} + 1", "2026-03-01"],
    ["1 + {due}", "2026-03-01"],
    ["{due} - DATE(2026, 1, 1)", "58"],
    ["{created_at} - {created_at}", "0:00"],
    ["{effort} * 2", "3:00"],
    ["{effort} / 3", "0:30"],
    ["-{effort}", "-1:30"],
    ["{start_time} + {effort}", "11:00"],
    ["{start_time} - {effort} * 8", "21:30"],
    ['{name} & " " & {amount} & " " & {won} & " " & {due}', "Bearings 1286.5 TRUE 2026-02-28"],
    ["{company.name}", "Steel Ltd"],
    ['CONTAINS({tags}, "hot")', "TRUE"],
    ['{tags} = SPLIT("hot,new", ",")', "TRUE"],
    ["{due} < DATE(2026, 3, 1)", "TRUE"],
    ["LEN({amount})", "6"],
    ['"b" > "A"', "TRUE"],
    ['"a" = "A"', "FALSE"],
  ])("%s", (text, expected) => {
    expect(checkFormula(parseFormula(text).node, SAMPLE_SHAPE).problems).toEqual([]);
    expect(worth(text)).toBe(expected);
  });

  test("characters are counted as people see them", () => {
    const row = { name: "👨‍👩‍👧‍👦e\u0301🇨🇳b" };
    expect(worth("LEN({name})", row)).toBe("4");
    expect(worth("LEFT({name}, 2)", row)).toBe("👨‍👩‍👧‍👦e\u0301");
    expect(worth("RIGHT({name}, 2)", row)).toBe("🇨🇳b");
    expect(worth("MID({name}, 3, 1)", row)).toBe("🇨🇳");
    expect(worth('FIND("b", {name})', row)).toBe("4");
    expect(worth('REPLACE({name}, 1, 1, "x")', row)).toBe("xe\u0301🇨🇳b");
    expect(worth("LEN({name})", { name: "שלום" })).toBe("4");
  });
});

describe("blank", () => {
  const empty = {};

  test.each([
    ["{amount} + 1", ""],
    ["-{amount}", ""],
    ["{amount}%", ""],
    ["{due} + 1", ""],
    ["ROUND({amount}, 2)", ""],
    ["UPPER({name})", ""],
    ['{name} & "!"', "!"],
    ['{name} = ""', "TRUE"],
    ["{amount} = 0", "FALSE"],
    ["{amount} <> 0", "TRUE"],
    ["{amount} < 1", "FALSE"],
    ["NOT({amount} < 1)", "TRUE"],
    ["IF({won}, 1, 2)", "2"],
    ["SUM({amount}, 2)", "2"],
    ["IFBLANK({amount}, 0) + 1", "1"],
    ['DATEDIF({due}, TODAY(), "days")', ""],
    ["DATE(2026, 3, {amount})", ""],
  ])("%s", (text, expected) => {
    expect(worth(text, empty)).toBe(expected);
  });
});

describe("failures say what and where", () => {
  test.each([
    ["1 + 2 / {discount}", "divide_by_zero", "2 / {discount}"],
    ["{amount} ^ 99", "overflow", "{amount} ^ 99"],
    ["DATE(2026, 2, 30) + 1", "bad_date", "DATE(2026, 2, 30)"],
    ["{due} + 99999999", "date_out_of_range", "{due} + 99999999"],
    ["{name} * 2", "wrong_kind", "{name} * 2"],
    ["1 + VALUE({name})", "bad_number", "VALUE({name})"],
    ["LEFT({tags}, 1)", "wrong_kind", "LEFT({tags}, 1)"],
    ["NOSUCH(1)", "bad_argument", "NOSUCH(1)"],
    ["IF(1, 2, 3)", "wrong_kind", "IF(1, 2, 3)"],
    ["{amount} + {effort}", "wrong_kind", "{amount} + {effort}"],
    ["NETWORKDAYS(DATE(1, 1, 1), DATE(9999, 1, 1))", "too_many_steps", "NETWORKDAYS(DATE(1, 1, 1), DATE(9999, 1, 1))"],
    ['NETWORKDAYS({due}, {due}, "night")', "no_calendar", 'NETWORKDAYS({due}, {due}, "night")'],
    ['SUBSTITUTE(REPT("a", 90000), "a", "bb")', "text_too_long", 'SUBSTITUTE(REPT("a", 90000), "a", "bb")'],
  ])("%s", (text, code, place) => {
    const value = evaluateFormula(parseFormula(text).node, contextOf({ ...record, discount: 0 }));
    expect(value).toMatchObject({ kind: "failure", code });
    if (value.kind === "failure") expect(text.slice(value.at?.start, value.at?.end)).toBe(place);
  });

  test("a stored value of another kind, and an unknown time zone", () => {
    expect(worth("{amount}", { amount: "12" })).toBe("#bad_value");
    expect(worth("{due}", { due: "2026-02-31" })).toBe("#bad_value");
    expect(worth("1", {}, "Mars/Olympus")).toBe("#bad_time_zone");
  });

  test("what would take gigabytes or minutes is refused before it is made", () => {
    const long = 'REPT("👩‍👩‍👧", 12000)';
    expect(worth(`SUBSTITUTE(REPT("a", 90000), "a", REPT("b", 90000))`)).toBe("#text_too_long");
    expect(worth(`JOIN(REPT("b", 90000), SPLIT(REPT("a,", 900), ","))`)).toBe("#text_too_long");
    expect(worth(`CONCAT(${Array.from({ length: 9 }, () => 'REPT("a", 90000)').join(", ")})`)).toBe("#text_too_long");
    expect(worth(`SUM(${Array.from({ length: 100 }, () => `LEN(${long})`).join(", ")})`)).toBe("#too_many_steps");
    expect(worth(`TEXT(1, REPT("¥", 90000) & "x")`)).toBe("#bad_format");
    expect(worth(`FIND("b", REPT("ab", 40000), 70000)`)).toBe("70000");
  });

  test("texts are in the order of their characters", () => {
    expect(worth('"a" < "b"')).toBe("TRUE");
    expect(worth('"a" < "ab"')).toBe("TRUE");
    expect(worth('"\uffee" < "😀"')).toBe("TRUE");
    expect(worth('"😀" < "😁"')).toBe("TRUE");
    expect(worth('"😀a" > "😀"')).toBe("TRUE");
  });

  test("work that is too much stops, however it is nested", () => {
    const text = `SUM(${Array.from({ length: 60 }, () => "NETWORKDAYS(DATE(1990, 1, 1), DATE(2026, 1, 1))").join(", ")})`;
    expect(worth(text)).toBe("#too_many_steps");
  });
});

describe("time zones and daylight saving", () => {
  test("a moment falls on the day that the zone's clock shows", () => {
    expect(worth("DATEVALUE({created_at})")).toBe("2026-03-29");
    expect(worth("DATEVALUE({created_at})", record, "America/New_York")).toBe("2026-03-28");
    expect(worth("HOUR({created_at})", record, "Asia/Kathmandu")).toBe("5");
  });

  test("a day later is the same time of the clock, 24 hours later is not", () => {
    const day = 'DATEADD({created_at}, 1, "days")';
    const hours = 'DATEADD({created_at}, 24, "hours")';
    expect(worth(day, record, "Europe/Berlin")).toBe("2026-03-29T22:30:00.000Z");
    expect(worth(hours, record, "Europe/Berlin")).toBe("2026-03-29T23:30:00.000Z");
    expect(worth("DATETIME(DATE(2026, 3, 29), TIME(2, 30))", {}, "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });
});

test("stored values come back as they were, whatever their kind", () => {
  const samples: Readonly<Record<FormulaKind, unknown>> = {
    text: "基石",
    number: 12.34,
    boolean: false,
    date: "2024-02-29",
    instant: "2026-03-05T06:30:00.000Z",
    time: "09:30",
    duration: 5000,
    list: ["a", "b"],
  };
  for (const kind of FORMULA_KINDS)
    expect(encodeValue(decodeValue(samples[kind], kind))).toEqual({ value: samples[kind] });
  expect(encodeValue(decodeValue("", "text"))).toEqual({ value: undefined });
  expect(encodeValue(decodeValue("a\0", "text"))).toMatchObject({ failure: { code: "bad_character" } });
  expect(encodeValue(decodeValue(1.005, "number"), 2)).toEqual({ value: 1.01 });
  expect(encodeValue(evaluateFormula(parseFormula("10 ^ 15").node, sampleContext()), 0)).toMatchObject({
    failure: { code: "overflow" },
  });
});

describe("explaining", () => {
  const flat = ({ text, value, children }: FormulaExplanation): readonly string[] => [
    `${text} → ${value === undefined ? "not looked at" : valueText(value)}`,
    ...children.flatMap(flat),
  ];

  test("every expression with its value, and what was not looked at", () => {
    const { node } = parseFormula('IF({stage} = "won", {amount} * 2, 1 / 0)');
    expect(flat(explainFormula(node, contextOf(record)))).toEqual([
      'IF({stage} = "won", {amount} * 2, 1 / 0) → 2573',
      '{stage} = "won" → TRUE',
      "{stage} → won",
      '"won" → won',
      "{amount} * 2 → 2573",
      "{amount} → 1286.5",
      "2 → 2",
      "1 / 0 → not looked at",
      "1 → not looked at",
      "0 → not looked at",
    ]);
  });
});

describe("any formula over any record", () => {
  const rows = fc.record(
    {
      name: fc.string({ unit: "binary", maxLength: 12 }),
      amount: fc.oneof(fc.double(), fc.integer(), fc.constant(0)),
      discount: fc.anything(),
      won: fc.boolean(),
      stage: fc.constantFrom("open", "won", "gone"),
      due: fc.oneof(fc.constantFrom("2024-02-29", "9999-12-31", "0001-01-01", "2026-02-31"), fc.string()),
      created_at: fc.oneof(
        fc.constantFrom("2026-03-29T01:30:00.000Z", "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z"),
        fc.string(),
      ),
      start_time: fc.constantFrom("00:00", "23:59:59", "24:00"),
      effort: fc.oneof(fc.integer(), fc.double()),
      tags: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
      "company.name": fc.string({ maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Nowhere/At_All");

  test("gives a value, blank or a failure with a known code, the same each time, and never throws", () => {
    fc.assert(
      fc.property(arbitraryFormula, rows, zones, (tree, row, zone) => {
        const { node } = parseFormula(printFormula(tree));
        const context = contextOf(row, zone);
        const value = evaluateFormula(node, context);
        expect(evaluateFormula(node, context)).toEqual(value);
        expect(explainFormula(node, context).value).toEqual(value);
        expect(valueText(value).length).toBeLessThanOrEqual(LIMITS.textLength * 2);
        const stored = encodeValue(value, 2);
        if (value.kind === "failure") expect(FAILURE_CODES).toContain(value.code);
        else if ("value" in stored && stored.value !== undefined)
          expect(decodeValue(stored.value, value.kind as FormulaKind).kind).toBe(value.kind);
      }),
      { numRuns: 400 },
    );
  });

  test("what passes the check is of the kind that the check says, and meets no wrong kinds", () => {
    let checkedCount = 0;
    fc.assert(
      fc.property(
        arbitraryFormula,
        fc.record({ amount: fc.integer(), name: fc.string(), due: fc.constant("2024-02-29") }),
        (tree, row) => {
          const { node, problems } = parseFormula(printFormula(tree));
          const checked = checkFormula(node, SAMPLE_SHAPE);
          if (problems.length > 0 || checked.problems.length > 0) return;
          checkedCount += 1;
          const value = evaluateFormula(node, contextOf(row));
          if (value.kind === "failure") expect(["wrong_kind", "unknown_field", "bad_value"]).not.toContain(value.code);
          else if (value.kind !== "blank") expect(value.kind).toBe(checked.kind);
        },
      ),
      { numRuns: 1500 },
    );
    expect(checkedCount).toBeGreaterThan(100);
  });
});
