import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { pointsTo } from "../record/points-to.ts";

/** Whether one field points at records of one entity and the other at those of several, that one among them. */
export function pointsAlike(from: Field, to: Field): boolean {
  const single = (field: Field, other: Field): boolean => {
    const target = fieldType(field.type).references?.(field);
    const several = fieldType(other.type).references?.(other);
    return (
      target !== undefined &&
      "entity" in target &&
      several !== undefined &&
      "entities" in several &&
      pointsTo(other, target.entity)
    );
  };
  return single(from, to) || single(to, from);
}
