import type { Entity, Field } from "@quoin/definition";
import { fieldType, formulaKind, hasFieldType } from "@quoin/fields";

/** The fields of an entity that keep a day or a moment, but this one. */
export const momentsOf = (entity: Entity, but: string): readonly Field[] =>
  entity.fields.filter((field) => {
    const kind = formulaKind(field);
    const kept = hasFieldType(field.type) && fieldType(field.type).live !== true;
    return field.key !== but && kept && (kind === "date" || kind === "instant");
  });
