import type { BinaryOperator } from "../language/node.ts";
import type { FormulaKind } from "../value/kind.ts";

type Row = readonly [left: FormulaKind, right: FormulaKind, result: FormulaKind];

const NUMBERS: Row = ["number", "number", "number"];

/** What may be calculated with what. A day plus 1 is the next day, the difference of two days a number, as in Excel. */
const ROWS: Readonly<Record<"+" | "-" | "*" | "/" | "^", readonly Row[]>> = {
  "+": [
    NUMBERS,
    ["date", "number", "date"],
    ["number", "date", "date"],
    ["duration", "duration", "duration"],
    ["instant", "duration", "instant"],
    ["duration", "instant", "instant"],
    ["time", "duration", "time"],
    ["duration", "time", "time"],
  ],
  "-": [
    NUMBERS,
    ["date", "date", "number"],
    ["date", "number", "date"],
    ["instant", "instant", "duration"],
    ["instant", "duration", "instant"],
    ["duration", "duration", "duration"],
    ["time", "time", "duration"],
    ["time", "duration", "time"],
  ],
  "*": [NUMBERS, ["duration", "number", "duration"], ["number", "duration", "duration"]],
  "/": [NUMBERS, ["duration", "number", "duration"], ["duration", "duration", "number"]],
  "^": [NUMBERS],
};

/** What becomes text by itself when texts are joined. Lists, instants and durations have several forms: TEXT and JOIN say which. */
export const JOINED: readonly FormulaKind[] = ["text", "number", "boolean", "date", "time"];

/** The kind of `left operator right`; `undefined` where they do not go together. */
export function operatorKind(operator: BinaryOperator, left: FormulaKind, right: FormulaKind): FormulaKind | undefined {
  switch (operator) {
    case "&":
      return JOINED.includes(left) && JOINED.includes(right) ? "text" : undefined;
    case "=":
    case "<>":
      return left === right ? "boolean" : undefined;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return left === right && left !== "list" && left !== "boolean" ? "boolean" : undefined;
    default:
      return ROWS[operator].find(([one, other]) => one === left && other === right)?.[2];
  }
}
