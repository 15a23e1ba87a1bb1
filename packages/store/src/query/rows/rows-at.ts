import type { BoundCondition } from "@quoin/condition";
import { type RecordRows, rowsOf } from "@quoin/fields";
import { isNever } from "../../access/fold-conditions.ts";
import type { EntityModel, FieldModel } from "../field-model.ts";
import type { Reading } from "../reading.ts";

/** A table of records as one person meets it: where its rows are, and which records of its own entity show it to them. */
export interface RowsAt {
  readonly key: string;
  readonly rows: RecordRows;
  readonly child: EntityModel;
  readonly relation: FieldModel;
  /** Records on which the reader may look at the field. */
  readonly read: BoundCondition;
}

/** What a field's rows are; undefined where the entity has no such table. Says nothing of rights. */
export function rowsAt(reading: Reading, entity: EntityModel, key: string): RowsAt | undefined {
  const field = entity.rows.get(key);
  const rows = field && rowsOf(field);
  const child = rows && reading.model.entities.get(rows.entity);
  const relation = rows && child?.fields.get(rows.relation);
  if (rows === undefined || child === undefined || relation === undefined) return undefined;
  return { key, rows, child, relation, read: reading.access.entity(entity.key).field(key).read };
}

/** Whether some of the rows may be there for this reader: who may not read the relation back is not told whose rows they are. */
export function mayRead({ access }: Reading, { read, child, relation }: RowsAt): boolean {
  const there = access.entity(child.key);
  return !isNever(read) && !isNever(there.read) && !isNever(there.field(relation.field.key).read);
}
