import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** The fields that a file may fill, in the entity's order, and the owner. */
export function importFields(entity: Entity): readonly Field[] {
  const owner = entity.fieldByKey.get("owner");
  const own = entity.fields.filter(
    (field) => field.schema["x-readonly"] !== true && fieldType(field.type).computed !== true,
  );
  return owner ? [...own, owner] : own;
}
