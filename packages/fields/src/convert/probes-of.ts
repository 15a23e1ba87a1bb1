import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { pointingAt } from "../record/pointing-at.ts";

/**
 * Values that stand for all of a field: each of its options, a record of each entity that it may point at, or the examples of its
 * type under the settings that they are of.
 */
export function probesOf(field: Field): { readonly field: Field; readonly values: readonly unknown[] } {
  const type = fieldType(field.type);
  const target = type.references?.(field);
  if (target !== undefined && "entities" in target && target.entities.length > 0)
    return { field, values: target.entities.map((entity) => pointingAt(field, "a", entity)) };
  if (target !== undefined && "entity" in target) return { field, values: type.examples.valid };
  if (type.options === undefined)
    return { field: { ...field, schema: type.examples.schema }, values: type.examples.valid };
  const ids = type.options(field).map(({ id }) => id);
  if (type.storage(field) !== "link") return { field, values: ids };
  const [one, other] = ids;
  const two = one === undefined || other === undefined || field.schema.maxItems === 1 ? [] : [[one, other]];
  return { field, values: [...ids.map((id) => [id]), ...two] };
}
