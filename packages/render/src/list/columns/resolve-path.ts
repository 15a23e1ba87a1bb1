import type { Entity, Field, LocalizedText } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/** A field that a column shows: at the end of its path, with the fields that lead there. */
export interface ResolvedPath {
  readonly path: string;
  readonly field: Field;
  /** Labels of the fields on the way, the own one last. */
  readonly labels: readonly (readonly [labels: LocalizedText | undefined, fallback: string])[];
  /** Belongs to the record itself, so it can be edited in its row. */
  readonly own: boolean;
}

/** Follows "customer.name" from an entity; `undefined` where it leads nowhere. */
export function resolvePath(
  entities: ReadonlyMap<string, Entity>,
  entity: string,
  path: string,
): ResolvedPath | undefined {
  const labels: (readonly [LocalizedText | undefined, string])[] = [];
  let here = entities.get(entity);
  let field: Field | undefined;
  for (const key of path.split(".")) {
    if (field) {
      const target = fieldType(field.type).references?.(field);
      const toOne = fieldType(field.type).storage(field) !== "link";
      here = toOne && target && "entity" in target ? entities.get(target.entity) : undefined;
    }
    field = here?.fieldByKey.get(key);
    if (!field) return undefined;
    labels.push([field.schema["x-labels"], field.key]);
  }
  return field && { path, field, labels, own: !path.includes(".") };
}
