import type { Row } from "../door.ts";
import type { FieldModel } from "./field-model.ts";
import type { RowJson } from "./row-json.ts";

const hideAll = (value: unknown): unknown =>
  typeof value === "string" ? "*".repeat(Math.min(Array.from(value).length, 12)) : "***";

/** A value with its middle hidden, as its type does it. */
export const hiddenValue = ({ type, field }: FieldModel, value: unknown): unknown =>
  type.mask === undefined ? hideAll(value) : type.mask(value, field);

/** Hides the middle of masked values, in place: "<key>$mask" becomes "<key>". */
export function hideMasked(rows: readonly Row[], { masked, maskedKeys }: RowJson): void {
  masked.forEach((column, i) => {
    const key = maskedKeys[i] ?? "";
    for (const row of rows) {
      const value = row[`${key}$mask`];
      if (value === undefined) continue;
      delete row[`${key}$mask`];
      row[key] = hiddenValue(column.model, value);
    }
  });
}
