import type { PhysicalIndex } from "../naming/physical.ts";
import type { TableScope } from "./reading.ts";
import { columnsNamed } from "./columns-named.ts";
import { type Column, joinsOf } from "./resolve-column.ts";
import { joinSql } from "./sql/join-sql.ts";
import { TRUE } from "./sql/logic.ts";
import type { Sql } from "./sql/sql.ts";

export interface Grouped {
  readonly by: Column;
  readonly measures: readonly Sql[];
  readonly where: Sql;
  /** Those of the published version that hold all rows that are counted. */
  readonly indexes: readonly PhysicalIndex[];
}

/**
 * A summary by one column, one value of it after the other (columns c0, c1, … as in one GROUP BY); undefined where the engine
 * does better itself: without an index that begins with the column and holds all that the summary names.
 */
export function valueByValue(scope: TableScope, { by, measures, where, indexes }: Grouped): Sql | undefined {
  const { byValue } = scope.reading.speech;
  if (byValue === undefined || by.scope !== scope || by.guard !== TRUE || joinsOf(scope).length > 0) return undefined;
  const named = columnsNamed(joinSql([...measures, where]), scope.alias);
  const holds = ({ table, living, columns }: PhysicalIndex): boolean =>
    table === scope.entity.table &&
    living &&
    columns[0] === by.model.column &&
    named.every((column) => columns.includes(column));
  if (!indexes.some(holds)) return undefined;
  return byValue({ table: scope.entity.table, alias: scope.alias, column: by.model.column, measures, where });
}
