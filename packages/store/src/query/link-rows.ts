import { isNever } from "../access/fold-conditions.ts";
import type { TableScope } from "./reading.ts";
import type { Column } from "./resolve-column.ts";
import { rowsSql } from "./rows-sql.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { andSql } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";

/**
 * What more must hold of a row `l` of a list's table to be shown, beginning with AND: a link to a record leads to a living one that
 * the reader may see. Undefined where all are shown.
 */
export function shownLinks({ model, scope }: Column): Sql | undefined {
  const { reading } = scope;
  if (model.target === undefined || reading.whole === true) return undefined;
  const entity = reading.model.entities.get(model.target);
  const read = reading.access.entity(model.target).read;
  if (entity === undefined || isNever(read)) return sql` AND 1 = 0`;
  const inner: TableScope = { reading, entity, alias: reading.alias() };
  const seen = andSql([
    sql`${columnOf(inner.alias, "id")} = l.value`,
    sql`${columnOf(inner.alias, "deleted_at")} IS NULL`,
    rowsSql(read, inner),
  ]);
  return sql` AND EXISTS (SELECT 1 FROM ${identifier(entity.table)} ${identifier(inner.alias)} WHERE ${seen})`;
}

/** The rows of a list's table, called `l`, that the reader is shown of one record; more tests can follow with AND. */
export function linkRows(column: Column): Sql {
  const { model, record } = column;
  return sql`${identifier(model.link ?? "")} l WHERE l.record = ${record}${shownLinks(column) ?? sql``}`;
}
