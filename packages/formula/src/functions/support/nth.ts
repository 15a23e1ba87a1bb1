import { asInteger } from "../../value/as.ts";
import type { Argument } from "../../define/formula-function.ts";

/** A number of characters or items: whole, from zero. */
export const countOf = (value: Argument, otherwise: number): number => Math.max(0, asInteger(value, otherwise));
