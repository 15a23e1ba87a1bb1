import type { FormulaFunction } from "../../define/formula-function.ts";
import type { Rounding } from "../../decimal/round.ts";
import { roundPlaces } from "./round-to.ts";

/** A function that rounds a number to so many places in its own way. */
export const rounding = (way: Rounding, own: Pick<FormulaFunction, "name" | "docs" | "examples">): FormulaFunction => ({
  ...own,
  group: "number",
  params: [
    { name: "number", accepts: "number" },
    { name: "places", accepts: "number", optional: true },
  ],
  returns: "number",
  call: (args) => roundPlaces(args, way),
});
