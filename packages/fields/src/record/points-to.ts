import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** Whether a field's values can point at records of this entity. */
export function pointsTo(field: Field, entity: string): boolean {
  const target = hasFieldType(field.type) ? fieldType(field.type).references?.(field) : undefined;
  if (target === undefined) return false;
  return "entity" in target ? target.entity === entity : "entities" in target && target.entities.includes(entity);
}
