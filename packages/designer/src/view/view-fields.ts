import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { type ResolvedPath, resolvePath } from "@quoin/render";

/** Everything that a view of an entity may show: its fields, and those of the records it points at. */
export function viewFields(entities: ReadonlyMap<string, Entity>, entity: Entity): readonly ResolvedPath[] {
  const own = [...entity.fieldByKey.keys()];
  const related = entity.fields.flatMap((field) => {
    const target = fieldType(field.type).references?.(field);
    const toOne = fieldType(field.type).storage(field) !== "link";
    const other = toOne && target && "entity" in target ? entities.get(target.entity) : undefined;
    return other ? other.fields.map(({ key }) => `${field.key}.${key}`) : [];
  });
  return [...own, ...related].flatMap((path) => resolvePath(entities, entity.key, path) ?? []);
}
