import type { Sql } from "./sql/sql.ts";

/** The columns of one table that a piece names, as `columnOf` writes them; one that was missed would cost time, never change a sum. */
export const columnsNamed = (piece: Sql, alias: string): readonly string[] =>
  [...piece.text.matchAll(/"([a-z_0-9]+)"\."([a-z_0-9]+)"/g)].flatMap(([, table, column]) =>
    table === alias && column !== undefined ? [column] : [],
  );
