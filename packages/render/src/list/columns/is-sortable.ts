import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** Whether lists may be ordered by a field. */
export function isSortable(field: Field): boolean {
  const type = fieldType(field.type);
  const storage = type.seen?.storage ?? type.storage(field);
  return storage !== "json" && storage !== "link" && type.sortable !== false;
}
