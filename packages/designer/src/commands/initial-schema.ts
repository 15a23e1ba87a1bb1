import type { DefinitionSet, FieldSchema } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** What a new field of a type begins with. Where it has to point at an entity, that is the first other one until the admin chooses. */
export function initialSchema(set: DefinitionSet, entity: string, type: string): FieldSchema {
  const { initial, settings } = fieldType(type);
  const target = Object.keys(set.entity).find((key) => key !== entity) ?? entity;
  const pointing = settings
    .filter(({ control, required }) => control === "entity" && required === true)
    .map(({ keyword }) => [keyword, target]);
  const several = settings
    .filter(({ control, required }) => control === "entities" && required === true)
    .map(({ keyword }) => [keyword, [target]]);
  return { ...initial, ...Object.fromEntries([...pointing, ...several]) };
}
