import type { DefinitionSet, Field } from "@quoin/definition";
import { hasFieldType } from "@quoin/fields";
import type { FieldPlace } from "./settle-field.ts";

/** The field as the draft has it. */
export function draftField(draft: DefinitionSet, { entity, field }: FieldPlace): Field | undefined {
  const document = draft.entity[entity];
  const schema = document?.properties[field];
  if (schema === undefined || !hasFieldType(schema["x-type"])) return undefined;
  const required = document?.required?.includes(field) === true;
  return { key: field, entity, type: schema["x-type"], schema, required, system: false };
}
