import type { Entity, Field, FormDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** The pipeline across the head of a record: the one that the form names, else the first of the entity. */
export function headerStage(entity: Entity, form: FormDocument | undefined): Field | undefined {
  const named = form?.header?.stage;
  return named === undefined ? entity.fields.find(({ type }) => fieldType(type).lanes) : entity.fieldByKey.get(named);
}
