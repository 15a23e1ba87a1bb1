import type { FormulaKind } from "../value/kind.ts";
import type { Rollup } from "./roll-up.ts";

/** What a rollup of values of a kind gives; `undefined` where they cannot be summed up so. `count` takes no field. */
export function rollupKind(rollup: Rollup, kind: FormulaKind | undefined): FormulaKind | undefined {
  if (rollup === "count") return "number";
  if (kind === undefined) return undefined;
  switch (rollup) {
    case "sum":
    case "avg":
      return kind === "number" || kind === "duration" ? kind : undefined;
    case "min":
    case "max":
      return kind === "list" || kind === "boolean" || kind === "text" ? undefined : kind;
    case "list":
      return "list";
    default:
      return kind;
  }
}
