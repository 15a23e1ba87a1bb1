import type { Column } from "./resolve-column.ts";
import { toScaled } from "./scaled.ts";
import type { SqlValue } from "./sql/sql.ts";

/** A value of a condition as the column holds it. */
export function encoded({ model, scope }: Column, value: SqlValue): SqlValue {
  if (typeof value === "boolean") return scope.reading.speech.boolean(value);
  return typeof value === "number" ? toScaled(value, model.scale) : value;
}
