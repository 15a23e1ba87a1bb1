import { add, divide, isZero, multiply, negate, subtract } from "../decimal/arithmetic.ts";
import { type Decimal, whole } from "../decimal/decimal.ts";
import { round } from "../decimal/round.ts";
import type { BinaryOperator } from "../language/node.ts";
import { failure } from "../value/failure.ts";
import { asDay, asInteger, asMs, asNumber } from "../value/as.ts";
import { BLANK, boolean, count, date, duration, instant, number, text, time } from "../value/make.ts";
import type { FormulaValue, Given } from "../value/value.ts";
import { valueText } from "../value/value-text.ts";
import { compareValues, sameValue } from "./compare-values.ts";
import { JOINED, operatorKind } from "./operator-kind.ts";
import { raise } from "./raise.ts";

type Arithmetic = Exclude<BinaryOperator, "=" | "<>" | "<" | "<=" | ">" | ">=" | "&">;

function calculateNumbers(operator: Arithmetic, a: Decimal, b: Decimal): FormulaValue {
  switch (operator) {
    case "+":
      return number(add(a, b));
    case "-":
      return number(subtract(a, b));
    case "*":
      return number(multiply(a, b));
    case "/":
      return isZero(b) ? failure("divide_by_zero") : number(divide(a, b));
    default:
      return raise(a, b);
  }
}

/** A duration times or divided by a number, to the millisecond. */
function scaleDuration(operator: Arithmetic, ms: number, factor: Decimal): FormulaValue {
  if (operator === "/" && isZero(factor)) return failure("divide_by_zero");
  const exact = operator === "*" ? multiply(whole(ms), factor) : divide(whole(ms), factor);
  const rounded = exact && round(exact, 0);
  return rounded === undefined ? failure("overflow") : duration(Number(rounded.coefficient));
}

function calculateTimes(operator: Arithmetic, a: Given, b: Given): FormulaValue {
  const sign = operator === "-" ? -1 : 1;
  if (a.kind === "date" && b.kind === "date") return count(a.day - b.day);
  if (a.kind === "date") return date(a.day + sign * asInteger(b));
  if (b.kind === "date") return date(asInteger(a) + asDay(b));
  if (a.kind === "number") return scaleDuration(operator, asMs(b), a.number);
  if (b.kind === "number") return scaleDuration(operator, asMs(a), b.number);
  if (operator === "/") {
    return asMs(b) === 0 ? failure("divide_by_zero") : number(divide(whole(asMs(a)), whole(asMs(b))));
  }
  const ms = asMs(a) + sign * asMs(b);
  if (a.kind === b.kind) return duration(ms);
  return a.kind === "instant" || b.kind === "instant" ? instant(ms) : time(ms);
}

const mixed = (operator: string, a: Given, b: Given): FormulaValue =>
  failure("wrong_kind", { operator, left: a.kind, right: b.kind });

/** Joined texts: blank adds nothing. */
function join(a: FormulaValue, b: FormulaValue): FormulaValue {
  const wrong = [a, b].find((side) => side.kind !== "blank" && side.kind !== "failure" && !JOINED.includes(side.kind));
  if (wrong) return failure("wrong_kind", { operator: "&", left: a.kind, right: b.kind });
  return text(`${valueText(a)}${valueText(b)}`);
}

/** Two-valued, as conditions are: blank equals blank only, and is neither less nor more than anything. */
function holds(operator: BinaryOperator, a: FormulaValue, b: FormulaValue): boolean {
  if (operator === "=") return sameValue(a, b);
  if (operator === "<>") return !sameValue(a, b);
  if (a.kind === "blank" || b.kind === "blank" || a.kind === "failure" || b.kind === "failure") return false;
  const order = compareValues(a, b) ?? 0;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

/** `a operator b`, where neither is a failure. What is calculated with blank is blank. */
export function calculate(operator: BinaryOperator, a: FormulaValue, b: FormulaValue): FormulaValue {
  if (a.kind === "failure") return a;
  if (b.kind === "failure") return b;
  if (operator === "&") return join(a, b);
  const given = a.kind !== "blank" && b.kind !== "blank";
  if (given && operatorKind(operator, a.kind, b.kind) === undefined) return mixed(operator, a, b);
  switch (operator) {
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return boolean(holds(operator, a, b));
    default:
      if (!given) return BLANK;
      return a.kind === "number" && b.kind === "number"
        ? calculateNumbers(operator, a.number, b.number)
        : calculateTimes(operator, a, b);
  }
}

/** The value with its sign turned, and a percentage of it. */
export function turnSign(value: FormulaValue): FormulaValue {
  if (value.kind === "number") return number(negate(value.number));
  if (value.kind === "duration") return duration(-value.ms);
  return value.kind === "blank" || value.kind === "failure"
    ? value
    : failure("wrong_kind", { operator: "-", left: value.kind });
}

export function percentOf(value: FormulaValue): FormulaValue {
  if (value.kind === "number") return number(divide(asNumber(value), whole(100)));
  return value.kind === "blank" || value.kind === "failure"
    ? value
    : failure("wrong_kind", { operator: "%", left: value.kind });
}
