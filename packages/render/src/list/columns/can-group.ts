import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { isSortable } from "./is-sortable.ts";

/** Whether rows may be gathered under a field's values: few values, and an order that keeps them together. */
export function canGroup(field: Field): boolean {
  const { condition } = fieldType(field.type);
  return (condition === "option" || condition === "boolean") && isSortable(field);
}
