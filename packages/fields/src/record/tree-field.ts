import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { hasFieldType } from "../has-field-type.ts";

/** The relation by which the records of an entity lie below one another, where its definition says that one does (`x-tree`). */
export const treeField = (entity: Entity): Field | undefined =>
  entity.fields.find((field) => {
    if (field.schema["x-tree"] !== true || !hasFieldType(field.type)) return false;
    const target = fieldType(field.type).references?.(field);
    return target !== undefined && "entity" in target && target.entity === entity.key;
  });
