import { compare } from "../decimal/arithmetic.ts";
import type { FormulaValue, Given } from "../value/value.ts";

/** Order by code points: the same everywhere, whatever the language of the server. */
const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  const [left, right] = [[...a], [...b]];
  const place = left.findIndex((unit, index) => unit !== right[index]);
  if (place < 0) return -1;
  return (left[place]?.codePointAt(0) ?? 0) < (right[place]?.codePointAt(0) ?? -1) ? -1 : 1;
};

const sizeOf = (value: Given): number => {
  switch (value.kind) {
    case "boolean":
      return value.boolean ? 1 : 0;
    case "date":
      return value.day;
    case "instant":
    case "time":
    case "duration":
      return value.ms;
    default:
      return 0;
  }
};

/** Negative, zero or positive; `undefined` for values of different kinds. Lists are equal or not, whatever their order. */
export function compareValues(a: Given, b: Given): number | undefined {
  if (a.kind === "number" && b.kind === "number") return compare(a.number, b.number);
  if (a.kind === "text" && b.kind === "text") return compareText(a.text, b.text);
  if (a.kind === "list" && b.kind === "list")
    return compareText([...a.items].sort().join("\0"), [...b.items].sort().join("\0"));
  return a.kind === b.kind ? sizeOf(a) - sizeOf(b) : undefined;
}

/** Whether two values are the same; blank is the same as blank only. */
export function sameValue(a: FormulaValue, b: FormulaValue): boolean {
  if (a.kind === "blank" || b.kind === "blank") return a.kind === b.kind;
  return a.kind !== "failure" && b.kind !== "failure" && compareValues(a, b) === 0;
}
