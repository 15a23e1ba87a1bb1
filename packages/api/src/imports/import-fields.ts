import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { EntityPermissions } from "../people/permissions-of.ts";

/** The fields that a file of this person may fill, in the entity's order, and the owner. What they may not see is not there. */
export function importFields(entity: Entity, permissions: EntityPermissions | undefined): readonly Field[] {
  const owner = entity.fieldByKey.get("owner");
  // Rows are imported into their own entity, with the column that names what they belong to.
  const own = entity.fields.filter(({ schema, type }) => {
    const { computed, rows } = fieldType(type);
    return schema["x-readonly"] !== true && computed !== true && rows === undefined;
  });
  const access = permissions?.fields ?? {};
  return (owner ? [...own, owner] : own).filter(({ key }) => {
    const level = access[key] ?? access["*"] ?? "edit";
    return level === "read" || level === "edit";
  });
}
