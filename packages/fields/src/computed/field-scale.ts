import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** Digits after the point that a field keeps; undefined for what is no figure, or a type that there is not. */
export function fieldScale(field: Field): number | undefined {
  const type = hasFieldType(field.type) ? fieldType(field.type) : undefined;
  const storage = type?.storage(field);
  return storage === "scaled" ? type?.scale?.(field) : storage === "integer" ? 0 : undefined;
}
