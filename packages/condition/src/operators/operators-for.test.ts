import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bindCondition,
  checkCondition,
  CONDITION_KINDS,
  type ConditionField,
  evaluateCondition,
  operatorsFor,
  type Operator,
  type OperatorValue,
  parseCondition,
  printCondition,
  readOperator,
} from "../index.ts";
import { locales } from "../locales/index.ts";
import { arbitraryCondition, SAMPLE_FIELDS, SAMPLE_SHAPE } from "../testing/arbitrary-condition.ts";

const samples = (field: ConditionField): readonly (string | number | boolean)[] => {
  if (field.options !== undefined) return field.options.map((option) => option.id);
  return field.kind === "number" ? [1, 2.5] : field.kind === "boolean" ? [true, false] : ["é", "王小明"];
};

function valuesFor({ argument }: Operator, field: ConditionField): readonly OperatorValue[] {
  const dates = [
    "2026-01-01",
    { today: true as const, add: { days: -3 } },
    { today: true as const, snap: "week" as const },
  ];
  switch (argument) {
    case "none":
      return [undefined];
    case "count":
      return [0, 1, 30];
    case "relativeDate":
      return dates;
    case "range":
      return field.kind === "number" ? [{ from: 1, to: 5 }] : dates.map((from) => ({ from, to: "2026-12-31" }));
    case "many":
      return [samples(field).slice(0, 1) as string[], samples(field) as string[]];
    default:
      return samples(field);
  }
}

const cases = SAMPLE_FIELDS.flatMap((field) =>
  operatorsFor(field.kind).flatMap((operator) =>
    valuesFor(operator, field).map((value) => ({ field, operator, value, name: operator.name, kind: field.kind })),
  ),
);

describe("every operator", () => {
  test.each(cases)("$kind $name $value goes to a condition and back", ({ field, operator, value }) => {
    const condition = operator.toTest(field.key, value);
    expect(checkCondition(condition, SAMPLE_SHAPE)).toEqual([]);
    expect(operator.fromTest(condition)).toEqual({ field: field.key, value });
    expect(operator.fromTest(parseCondition(JSON.parse(JSON.stringify(printCondition(condition)))))).toEqual({
      field: field.key,
      value,
    });
    const read = readOperator(condition, field.kind);
    expect(read?.operator.toTest(field.key, read.value)).toEqual(condition);
  });

  test("has words in both languages", () => {
    for (const kind of CONDITION_KINDS) {
      for (const { name } of operatorsFor(kind)) {
        expect(locales.en).toHaveProperty([`operator.${name}`]);
        expect(locales["zh-CN"]).toHaveProperty([`operator.${name}`]);
      }
    }
  });

  test("has a name of its own within its kind", () => {
    for (const kind of CONDITION_KINDS) {
      const names = operatorsFor(kind).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

test("reading an operator never changes what a condition means", () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...SAMPLE_FIELDS).chain((field) => fc.tuple(fc.constant(field), arbitraryCondition([field]))),
      ([field, condition]) => {
        const found = readOperator(condition, field.kind);
        if (found === undefined) return;
        read += 1;
        const again = found.operator.toTest(found.field, found.value);
        expect(printCondition(again)).toEqual(printCondition(condition));
      },
    ),
    { seed: 3, numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(500);
});

test("is not includes empty fields", () => {
  const isNot = operatorsFor("option").find(({ name }) => name === "isNot");
  const bound = bindCondition(isNot?.toTest("stage", "won") ?? { type: "always", value: false }, {
    now: new Date(),
    timeZone: "UTC",
  });
  expect(evaluateCondition(bound, {})).toBe(true);
  expect(evaluateCondition(bound, { stage: "won" })).toBe(false);
});

test("a value that does not suit is refused", () => {
  const [first] = operatorsFor("text");
  expect(() => first?.toTest("name", "")).toThrow(expect.objectContaining({ code: "invalid_condition" }));
});
