import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** How many digits after the point a field of plain figures keeps; undefined: it holds other values, or as many as there are. */
export function decimalsOf(field: Field): number | undefined {
  const type = fieldType(field.type);
  if (type.condition !== "number") return undefined;
  const storage = type.seen === undefined ? type.storage(field) : type.seen.storage;
  if (storage === "integer") return 0;
  return storage === "scaled" ? (type.scale?.(field) ?? 0) : undefined;
}
