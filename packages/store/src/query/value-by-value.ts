import type { PhysicalIndex } from "../naming/physical.ts";
import type { TableScope } from "./reading.ts";
import { type Column, joinsOf } from "./resolve-column.ts";
import { joinSql } from "./sql/join-sql.ts";
import { TRUE } from "./sql/logic.ts";
import type { Sql } from "./sql/sql.ts";

export interface Grouped {
  readonly by: Column;
  readonly measures: readonly Sql[];
  readonly where: Sql;
  /** All indexes of the published version. */
  readonly indexes: readonly PhysicalIndex[];
}

/** The columns of one table that a piece names, as `columnOf` writes them; one that was missed would cost time, never change a sum. */
const columnsNamed = (piece: Sql, alias: string): readonly string[] =>
  [...piece.text.matchAll(/"([a-z_0-9]+)"\."([a-z_0-9]+)"/g)].flatMap(([, table, column]) =>
    table === alias && column !== undefined ? [column] : [],
  );

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
