import type { ConditionDocument, Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** "The field points at this record": the condition that finds what stands on the other side of a relation. */
export function pointsAt(field: Field, id: string): ConditionDocument {
  const many = fieldType(field.type).storage(field) === "link";
  return { required: [field.key], properties: { [field.key]: many ? { contains: { const: id } } : { const: id } } };
}
