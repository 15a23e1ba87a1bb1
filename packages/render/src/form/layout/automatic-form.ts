import type { Entity, Field, FormDocument, FormItem } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";

const COLUMNS = 2;

const isWide = ({ type }: Field): boolean => hasFieldType(type) && fieldType(type).wide === true;

/** A layout for an entity that has no form yet: every field in its order, in two columns, long texts over both; the owner last. */
export function automaticForm(entity: Entity): FormDocument {
  const keys = [...entity.fields.map(({ key }) => key), "owner"];
  const items = keys.flatMap((key): FormItem[] => {
    const field = entity.fieldByKey.get(key);
    return field ? [{ id: key.replaceAll("_", "-"), field: key, ...(isWide(field) && { span: COLUMNS }) }] : [];
  });
  return { entity: entity.key, tabs: [{ id: "main", sections: [{ id: "all", columns: COLUMNS, items }] }] };
}
