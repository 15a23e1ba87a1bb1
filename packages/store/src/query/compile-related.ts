import type { BoundCondition } from "@quoin/condition";
import { isNever } from "../access/fold-conditions.ts";
import { rowsSql } from "./rows-sql.ts";
import type { TableScope } from "./reading.ts";
import { resolveColumn } from "./resolve-column.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { andSql, FALSE } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";
import { unknownKey } from "./unknown-key.ts";

/** Opens the other side: its alias, and what of its rows the reader may see. */
function other(scope: TableScope, key: string, ref: string) {
  const entity = scope.reading.model.entities.get(key);
  if (entity === undefined) throw unknownKey(ref, "where");
  const access = scope.reading.access.entity(key);
  if (isNever(access.read)) throw unknownKey(ref, "where");
  const inner: TableScope = { reading: scope.reading, entity, alias: scope.reading.alias() };
  const seen = andSql([sql`${columnOf(inner.alias, "deleted_at")} IS NULL`, rowsSql(access.read, inner, true)]);
  return { inner, seen, from: sql`${identifier(entity.table)} ${identifier(inner.alias)}` };
}

const exists = (from: Sql, where: readonly Sql[]): Sql => {
  const all = andSql(where);
  return all === FALSE ? FALSE : sql`EXISTS (SELECT 1 FROM ${from} WHERE ${all})`;
};

/** "At least one record at the other end that the reader may see satisfies …", for both directions. */
export function compileRelated(condition: Extract<BoundCondition, { type: "related" }>, scope: TableScope): Sql {
  const { ref, of } = condition;
  const id = columnOf(scope.alias, "id");
  const dot = ref.indexOf(".");
  if (dot < 0) {
    const own = resolveColumn(scope, ref, "relate");
    const { inner, seen, from } = other(scope, own.model.target ?? "", ref);
    const points =
      own.model.link === undefined
        ? sql`${columnOf(inner.alias, "id")} = ${own.value}`
        : sql`${columnOf(inner.alias, "id")} IN (SELECT value FROM ${identifier(own.model.link)} WHERE record = ${id})`;
    return andSql([own.guard, exists(from, [points, seen, scope.reading.compile(of, inner, true)])]);
  }
  const { inner, seen, from } = other(scope, ref.slice(0, dot), ref);
  const back = resolveColumn(inner, ref.slice(dot + 1), "relate");
  if (back.model.target !== scope.entity.key) throw unknownKey(ref, "where");
  const points =
    back.model.link === undefined
      ? sql`${back.value} = ${id}`
      : sql`${back.record} IN (SELECT record FROM ${identifier(back.model.link)} WHERE value = ${id})`;
  return exists(from, [points, back.guard, seen, scope.reading.compile(of, inner, true)]);
}
