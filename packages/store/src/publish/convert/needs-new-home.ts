import type { Field } from "@quoin/definition";
import { carriesOver, fieldType } from "@quoin/fields";
import type { PhysicalField } from "../../naming/physical.ts";
import { wantedStorage } from "../../naming/wanted-storage.ts";
import { compareStorage } from "../compare-storage.ts";
import type { FieldChoices } from "./field-choices.ts";
import { rewrites } from "./rewrites.ts";

/**
 * Whether a published field's values have to be written into a column of their own. The old column then stays as it is, so
 * that the earlier version can come back with the values that it had.
 */
export function needsNewHome(
  now: { readonly field: Field; readonly place: PhysicalField },
  next: Field,
  choices: FieldChoices | undefined,
): boolean {
  // Computed values are worked out anew, and what was computed stays what it was when people begin to write it.
  const computed = fieldType(next.type).compute !== undefined;
  if (computed || now.place.computed === true) return !computed;
  if (rewrites(choices)) return true;
  const { fold: _fold, seen, scale, target, ...wanted } = wantedStorage(next);
  const place: PhysicalField = {
    ...wanted,
    type: next.type,
    ...(scale === undefined ? {} : { scale }),
    ...(target === undefined ? {} : { target }),
    ...(seen === undefined ? {} : { seen: { column: "", ...seen } }),
  };
  const { way } = compareStorage(now.place, place);
  return way === "impossible" || way === "rescale" || !carriesOver(now.field, next);
}
