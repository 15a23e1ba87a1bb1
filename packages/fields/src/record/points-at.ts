import type { ConditionDocument, Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { pointingAt } from "./pointing-at.ts";
import { seenValue } from "./seen-value.ts";

/** "The field points at this record of `entity`": the condition that finds what stands on the other side of a relation. */
export function pointsAt(field: Field, id: string, entity: string): ConditionDocument {
  const many = fieldType(field.type).storage(field) === "link";
  const value = many ? id : seenValue(field, pointingAt(field, id, entity));
  return {
    required: [field.key],
    properties: { [field.key]: many ? { contains: { const: value } } : { const: value } },
  };
}
