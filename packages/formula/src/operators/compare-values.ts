import { compare } from "../decimal/arithmetic.ts";
import type { FormulaValue, Given } from "../value/value.ts";

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Order by code points: the same everywhere, whatever the language of the server. */
function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let place = 0;
  while (place < shorter && a.charCodeAt(place) === b.charCodeAt(place)) place += 1;
  if (place === shorter) return a.length - b.length;
  // Within a pair of units the whole character decides.
  const from = place > 0 && isLow(a.charCodeAt(place)) && isLow(b.charCodeAt(place)) ? place - 1 : place;
  return (a.codePointAt(from) ?? 0) - (b.codePointAt(from) ?? 0);
}

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
