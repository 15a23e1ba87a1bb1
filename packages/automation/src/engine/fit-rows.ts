import type { Entity } from "@quoin/definition";
import { isEmpty, type RecordRows, rowsOf, sharedFields } from "@quoin/fields";
import type { Row } from "../ports.ts";

interface Fit {
  readonly from: Entity;
  readonly to: Entity;
  /** The table that the rows are for. */
  readonly table: RecordRows;
  readonly entities: ReadonlyMap<string, Entity>;
}

function fitRow(row: Row, { from, to, table, entities }: Fit): Row {
  const values: Row = {};
  for (const field of sharedFields(from, to, table)) {
    const value = row[field.key];
    const within = rowsOf(field);
    if (isEmpty(value)) continue;
    if (within === undefined) {
      values[field.key] = value;
      continue;
    }
    const source = from.fieldByKey.get(field.key);
    const [sourceOf, targetOf] = [entities.get((source && rowsOf(source)?.entity) ?? ""), entities.get(within.entity)];
    if (sourceOf && targetOf)
      values[field.key] = fitRows(value, { from: sourceOf, to: targetOf, table: within, entities });
  }
  return values;
}

/** Rows of one table as new rows of another: what both can hold, and the tables within. */
export const fitRows = (rows: unknown, fit: Fit): readonly Row[] =>
  Array.isArray(rows) ? rows.map((row: Row) => fitRow(row, fit)) : [];
