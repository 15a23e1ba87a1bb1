import { isNever } from "../access/fold-conditions.ts";
import { anyTargets } from "./any-targets.ts";
import type { EntityModel, FieldModel } from "./field-model.ts";
import type { TableScope } from "./reading.ts";
import { rowsSql } from "./rows-sql.ts";
import { columnOf, identifier } from "./sql/identifier.ts";
import { andSql, orSql } from "./sql/logic.ts";
import { type Sql, sql } from "./sql/sql.ts";

interface Target {
  readonly entity: EntityModel;
  readonly inner: TableScope;
  /** The row of `inner` is the one pointed at, it lives, and the reader may see it. */
  readonly at: Sql;
}

/** The tables at which a relation to one of several entities may point, as far as the reader may see any of their records. */
export function targetsOf(scope: TableScope, model: FieldModel): readonly Target[] | undefined {
  const keys = anyTargets(model);
  if (keys === undefined) return undefined;
  const { reading } = scope;
  const value = columnOf(scope.alias, (model.seen ?? model).column);
  return keys.flatMap((key): readonly Target[] => {
    const entity = reading.model.entities.get(key);
    const read = reading.access.entity(key).read;
    if (entity === undefined || isNever(read)) return [];
    const inner: TableScope = { reading, entity, alias: reading.alias() };
    const start = `${key}/`;
    const at = andSql([
      sql`substr(${value}, 1, length(${start})) = ${start}`,
      sql`${columnOf(inner.alias, "id")} = substr(${value}, length(${start}) + 1)`,
      sql`${columnOf(inner.alias, "deleted_at")} IS NULL`,
      rowsSql(read, inner),
    ]);
    return [{ entity, inner, at }];
  });
}

/**
 * Rows on which a relation to one of several entities points at a living record that the reader may see: on all others it is
 * as good as empty. Undefined for other fields, and where values are taken as they are stored.
 */
export function shownTarget(scope: TableScope, model: FieldModel): Sql | undefined {
  if (scope.reading.whole === true) return undefined;
  const targets = targetsOf(scope, model);
  return (
    targets &&
    orSql(
      targets.map(
        ({ entity, inner, at }) =>
          sql`EXISTS (SELECT 1 FROM ${identifier(entity.table)} ${identifier(inner.alias)} WHERE ${at})`,
      ),
    )
  );
}
