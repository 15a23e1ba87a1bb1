import { rowsOf } from "@quoin/fields";
import type { EntityModel, FieldModel } from "../../query/field-model.ts";

/** Whether records live and die with what their relation points at: as rows of a table there, which hang on it by `cascade`. */
export function isOwned(
  entity: EntityModel,
  from: { readonly entity: EntityModel; readonly field: FieldModel },
): boolean {
  const { key, schema } = from.field.field;
  if (schema["x-on-delete"] !== "cascade") return false;
  return [...entity.rows.values()].some((field) => {
    const rows = rowsOf(field);
    return rows?.entity === from.entity.key && rows.relation === key;
  });
}
