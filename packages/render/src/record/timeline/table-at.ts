import type { Entity, Field } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";

/** A table of a record, or one within its rows. */
export interface TableAt {
  /** The fields that lead there; the last is the table. */
  readonly fields: readonly [Field, ...Field[]];
  readonly field: Field;
  /** Entity of its rows. */
  readonly of: Entity;
  /** Entity of the rows that it is within. */
  readonly within: Entity | undefined;
}

/** The table that a path as "lines.parts" of an entity leads to; undefined where it leads nowhere that is known. */
export function tableAt(path: string, entity: Entity, entities: ReadonlyMap<string, Entity>): TableAt | undefined {
  let found: TableAt | undefined;
  for (const key of path.split(".")) {
    const field: Field | undefined = (found?.of ?? entity).fieldByKey.get(key);
    const of = field && entities.get(rowsOf(field)?.entity ?? "");
    if (field === undefined || of === undefined) return undefined;
    found = { fields: found ? [...found.fields, field] : [field], field, of, within: found?.of };
  }
  return found;
}
