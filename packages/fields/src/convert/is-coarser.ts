import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { decimalsOf } from "./decimals-of.ts";

/** Whether figures of one field become figures of the other, which keeps fewer decimals of them. */
export function isCoarser(from: Field, to: Field): boolean {
  const [before, after] = [decimalsOf(from), decimalsOf(to)];
  const type = fieldType(to.type);
  if (before === undefined || after === undefined || type.seen !== undefined || type.formula !== undefined)
    return false;
  return before > after;
}
