import type { Kysely } from "kysely";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { joinSql } from "../query/sql/join-sql.ts";
import { type Sql, sql } from "../query/sql/sql.ts";

/** Where values are: columns of a table, or a table of lists. */
export type ValuePlace = { readonly table: string; readonly columns: readonly string[] } | { readonly link: string };

/** Or a table whose records are values only. */
type Emptied = ValuePlace | { readonly rows: string };

function where(place: Emptied): { readonly table: Sql; readonly id: Sql } {
  if ("link" in place) return { table: identifier(place.link), id: sql`record` };
  return { table: identifier("rows" in place ? place.rows : place.table), id: sql`id` };
}

/**
 * Empties a place of some records, those after an id, within the caller's transaction. Gives the id of the last of them;
 * `undefined`: there are no more.
 */
export async function emptySome(
  db: Kysely<unknown>,
  place: Emptied,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string | undefined> {
  const { table, id } = where(place);
  const [row] = await run<{ last: string | null }>(
    db,
    sql`SELECT max(s.id) AS last FROM (SELECT ${id} AS id FROM ${table} WHERE ${id} > ${after} ORDER BY ${id} LIMIT ${limit}) s`,
  );
  const last = row?.last ?? undefined;
  if (last === undefined) return undefined;
  const range = sql`${id} > ${after} AND ${id} <= ${last}`;
  if (!("columns" in place)) await run(db, sql`DELETE FROM ${table} WHERE ${range}`);
  else {
    const columns = place.columns.map(identifier);
    const none = joinSql(columns.map((column) => sql`${column} = NULL`));
    const some = joinSql(
      columns.map((column) => sql`${column} IS NOT NULL`),
      " OR ",
    );
    await run(db, sql`UPDATE ${table} SET ${none} WHERE ${range} AND (${some})`);
  }
  return last;
}
