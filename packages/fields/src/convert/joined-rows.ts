import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** How the rows of a table stand for what a relation holds: each joins a record with one of those that the relation points at. */
export interface JoinedRows {
  /** Entity of the rows. */
  readonly entity: string;
  /** The relations by which a row points back at its record, and at the other. */
  readonly back: string;
  readonly far: string;
  readonly position: string | undefined;
  /** The entity that both the relation and `far` point at. */
  readonly to: string;
  /** The table as the field that would hold the others as a plain list. */
  readonly list: Field;
}

const aim = (field: Field): string | undefined => {
  const target = fieldType(field.type).references?.(field);
  return target !== undefined && "entity" in target ? target.entity : undefined;
};

/**
 * Whether the rows of a table may stand for the values of a relation to records of one entity: each row has, besides its relation
 * back, one to that entity. Of several the first column is it. `entities` are those that the table is defined beside.
 */
export function joinedRows(
  table: Field,
  relation: Field,
  entities: ReadonlyMap<string, Entity>,
): JoinedRows | undefined {
  const { rows: rowsOf, joined } = fieldType(table.type);
  const rows = rowsOf?.(table);
  const to = aim(relation);
  const entity = entities.get(rows?.entity ?? "");
  if (rows === undefined || to === undefined || entity === undefined || joined === undefined) return undefined;
  const single = (field: Field): boolean =>
    field.key !== rows.relation && aim(field) === to && fieldType(field.type).storage(field) !== "link";
  const found = entity.fields.filter(single);
  const far = rows.columns.map((key) => found.find((field) => field.key === key)).find((one) => one) ?? found[0];
  if (far === undefined) return undefined;
  const { relation: back, position } = rows;
  return { entity: entity.key, back, far: far.key, position, to, list: joined(table, to) };
}
