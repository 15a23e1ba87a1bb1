import { AppError } from "@quoin/definition";
import type { Condition } from "../condition/condition.ts";
import type { DateOp, DateOperand, NumberOp, Test } from "../condition/field-test.ts";
import { KEYWORDS } from "../parse/keywords.ts";
import { readOperand } from "../parse/read-operand.ts";
import type { Operator, OperatorArgument, OperatorRange, OperatorValue } from "./operator.ts";

/** The field that a condition of one operator is about. */
function fieldOf(condition: Condition): string | undefined {
  switch (condition.type) {
    case "test":
    case "set":
      return condition.field;
    case "not":
      return fieldOf(condition.of);
    case "all":
      return condition.of[0] === undefined ? undefined : fieldOf(condition.of[0]);
    default:
      return undefined;
  }
}

const equal = (a: unknown, b: unknown): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [x, y] = [Object.entries(a), Object.entries(b)];
  return x.length === y.length && x.every(([key, value]) => Object.hasOwn(b, key) && equal(value, Reflect.get(b, key)));
};

/** A condition that the parser never read may hold values that no operator makes. */
function isMadeAs(make: () => Condition, condition: Condition): boolean {
  try {
    return equal(make(), condition);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** How an operator's value becomes a condition, and where in such a condition the value is found. */
interface Recipe {
  make(field: string, value: OperatorValue): Condition;
  /** A guess; it counts only if `make` gives the same condition again. */
  find(condition: Condition): OperatorValue;
}

/** An operator from its recipe: reading back is guessing the value and making it again. */
function operator(name: string, argument: OperatorArgument, recipe: Recipe): Operator {
  return {
    name,
    argument,
    toTest: (field, value) => recipe.make(field, value),
    fromTest(condition) {
      const field = fieldOf(condition);
      if (field === undefined) return undefined;
      const value = recipe.find(condition);
      if (argument !== "none" && value === undefined) return undefined;
      return isMadeAs(() => recipe.make(field, value), condition) ? { field, value } : undefined;
    },
  };
}

/** The operand of a test as the parser would read it. */
const operandOf = (test: Test): unknown => {
  if (test.op === "enum") return test.values;
  if (test.op === "contains") return { enum: test.values };
  return "value" in test ? test.value : true;
};

const readTest = (op: Test["op"], operand: unknown): Test => KEYWORDS[op].read(operand, "");

/** One keyword, its operand the argument. */
export function keywordOperator(name: string, argument: OperatorArgument, op: Test["op"]): Operator {
  return operator(name, argument, {
    make: (field, value) => ({
      type: "test",
      field,
      test: readTest(op, argument === "none" ? true : op === "contains" ? { enum: value } : value),
    }),
    find(condition) {
      if (condition.type !== "test" || condition.test.op !== op || argument === "none") return undefined;
      const operand =
        op === "contains" && condition.test.op === "contains" ? condition.test.values : operandOf(condition.test);
      return operand as OperatorValue;
    },
  });
}

/** The opposite of an operator. Records whose field is empty are among its hits. */
export const negated = (name: string, inner: Operator): Operator =>
  operator(name, inner.argument, {
    make: (field, value) => ({ type: "not", of: inner.toTest(field, value) }),
    find: (condition) => (condition.type === "not" ? inner.fromTest(condition.of)?.value : undefined),
  });

export const isNotEmpty: Operator = operator("isNotEmpty", "none", {
  make: (field) => ({ type: "set", field }),
  find: () => undefined,
});

export const isEmpty: Operator = negated("isEmpty", isNotEmpty);

/** A fixed condition over the field, without argument. */
export const fixedOperator = (name: string, tests: readonly Test[]): Operator =>
  operator(name, "none", { make: (field) => allOf(field, tests), find: () => undefined });

function allOf(field: string, tests: readonly Test[]): Condition {
  const of = tests.map((test): Condition => ({ type: "test", field, test }));
  return of.length === 1 && of[0] !== undefined ? of[0] : { type: "all", of };
}

const testAt = (condition: Condition, index: number): Test | undefined => {
  const part = condition.type === "all" ? condition.of[index] : index === 0 ? condition : undefined;
  return part?.type === "test" ? part.test : undefined;
};

/** Two ends, both included. */
export const rangeOperator = (from: NumberOp | DateOp, to: NumberOp | DateOp): Operator =>
  operator("between", "range", {
    make(field, value) {
      const range = readOperand.record(value, "", "range") as Partial<OperatorRange>;
      return allOf(field, [readTest(from, range.from), readTest(to, range.to)]);
    },
    find(condition) {
      const [first, second] = [testAt(condition, 0), testAt(condition, 1)];
      if (first?.op !== from || second?.op !== to) return undefined;
      return { from: operandOf(first), to: operandOf(second) } as OperatorRange;
    },
  });

/** A number of days, from which `tests` makes the tests and in the first of which `find` sees it. */
export const countOperator = (
  name: string,
  tests: (days: number) => readonly Test[],
  find: (test: Test) => number | undefined,
): Operator =>
  operator(name, "count", {
    make: (field, value) => allOf(field, tests(readOperand.count(value, ""))),
    find(condition) {
      const first = testAt(condition, 0);
      const days = first === undefined ? undefined : find(first);
      return days !== undefined && days >= 0 ? days : undefined;
    },
  });

/** Each of several values on its own: "has all of". */
export const everyOperator = (name: string): Operator =>
  operator(name, "many", {
    make(field, value) {
      const values = readOperand.list(value, "", readOperand.text);
      return allOf(
        field,
        values.map((one): Test => ({ op: "contains", values: [one] })),
      );
    },
    find(condition) {
      const parts = condition.type === "all" ? condition.of : [condition];
      const values = parts.flatMap((part) =>
        part.type === "test" && part.test.op === "contains" && part.test.values.length === 1 ? part.test.values : [],
      );
      return values.length === parts.length ? values : undefined;
    },
  });

/** Days from today in a date operand of days only. */
export const daysOf = (operand: DateOperand): number | undefined =>
  typeof operand === "string" ? undefined : operand.add === undefined ? 0 : operand.add.days;
