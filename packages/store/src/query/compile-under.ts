import { treeField } from "@quoin/fields";
import { isNever } from "../access/fold-conditions.ts";
import { linkRows } from "./link-rows.ts";
import type { TableScope } from "./reading.ts";
import { type Column, resolveColumn } from "./resolve-column.ts";
import { rowsSql } from "./rows-sql.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { andSql } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";
import { unknownKey } from "./unknown-key.ts";

/**
 * A subselect of the ids of a record and of all below it, over nothing but living records that the reader may see and whose place
 * they may know: what hangs on a hidden record is not below anything. `UNION` ends it even if the data held a circle.
 */
function below({ scope, model }: Column, top: string): Sql {
  const { reading } = scope;
  const entity = model.target === undefined ? undefined : reading.model.entities.get(model.target);
  const tree = entity && treeField(entity.entity);
  if (entity === undefined || tree === undefined) throw unknownKey(model.field.key, "where");
  const access = reading.access.entity(entity.key);
  if (isNever(access.read)) throw unknownKey(model.field.key, "where");
  const table = (): TableScope => ({ reading, entity, alias: reading.alias() });
  const seen = (one: TableScope): Sql =>
    andSql([sql`${columnOf(one.alias, "deleted_at")} IS NULL`, rowsSql(access.read, one, true)]);
  const from = (one: TableScope): Sql => sql`${identifier(entity.table)} ${identifier(one.alias)}`;
  const [first, next] = [table(), table()];
  const found = reading.alias();
  const up = resolveColumn(next, tree.key, "relate");
  const start = sql`SELECT ${columnOf(first.alias, "id")} FROM ${from(first)} WHERE ${columnOf(first.alias, "id")} = ${top} AND ${seen(first)}`;
  const step = sql`SELECT ${columnOf(next.alias, "id")} FROM ${identifier(found)} JOIN ${from(next)} ON ${up.value} = ${columnOf(found, "id")} WHERE ${andSql([up.guard, seen(next)])}`;
  return sql`(WITH RECURSIVE ${identifier(found)}(id) AS (${start} UNION ${step}) SELECT id FROM ${identifier(found)})`;
}

/** The record pointed at, or one of them, is `top` or lies below it. */
export function compileUnder(column: Column, top: string): Sql {
  const among = below(column, top);
  return column.model.link === undefined
    ? sql`${column.value} IN ${among}`
    : sql`EXISTS (SELECT 1 FROM ${linkRows(column)} AND l.value IN ${among})`;
}
