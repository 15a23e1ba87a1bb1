import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { OptionCase } from "./decisions-of.ts";

const optionIds = (field: Field): readonly string[] =>
  (fieldType(field.type).options?.(field) ?? []).map(({ id }) => id);

/**
 * The cases that empty each option where it does not go with what the record says in the field that this one depends on.
 * @param before the entity as it is published: of it the conditions are asked
 */
export function clearCases(field: Field, before: Entity): readonly OptionCase[] {
  const depends = field.schema["x-depends"];
  const [own, parent] = [before.fieldByKey.get(field.key), before.fieldByKey.get(depends?.field ?? "")];
  if (depends === undefined || own === undefined || parent === undefined) return [];
  const known = new Set(optionIds(parent));
  return optionIds(own).map((id) => {
    const fitting = Object.entries(depends.options).flatMap(([other, goes]) =>
      known.has(other) && goes.includes(id) ? [other] : [],
    );
    if (fitting.length === 0) return { from: id, to: null };
    const test = fieldType(parent.type).condition === "options" ? { contains: { enum: fitting } } : { enum: fitting };
    return { from: id, where: { not: { required: [parent.key], properties: { [parent.key]: test } } }, to: null };
  });
}
