import type { Entity } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";

/** Whose records the rows of a table are, with what is known of the tables within them. */
export interface TableOf {
  readonly entity: Entity | undefined;
  readonly entities: ReadonlyMap<string, Entity> | undefined;
}

/** The table that a field of an entity is; undefined for every other field. */
export function tableOf({ entity, entities }: TableOf, key: string): TableOf | undefined {
  const field = entity?.fieldByKey.get(key);
  const rows = field && rowsOf(field);
  return rows && { entity: entities?.get(rows.entity), entities };
}
