import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** The value with which a new record's field points at one record of `entity`. */
export function pointingAt(field: Field, id: string, entity: string): unknown {
  const type = fieldType(field.type);
  if ("entities" in (type.references?.(field) ?? {})) return { entity, id };
  return type.storage(field) === "link" ? [id] : id;
}
