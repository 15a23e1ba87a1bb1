import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { WorkDatabase } from "../work.ts";
import { type AheadRow, EMPTIED } from "./ahead-row.ts";

/**
 * Takes away what was made ahead, within the caller's transaction. What somebody went on with since the row was read, or has
 * published meanwhile, stays: it may be the place of records' values by now.
 */
export async function takeAway({ db, dialect }: WorkDatabase, { place, made, spec, at }: AheadRow): Promise<void> {
  const mine = await run(
    db,
    sql`DELETE FROM quoin_ahead WHERE place = ${place} AND spec = ${spec} AND at = ${at} RETURNING place`,
  );
  if (mine.length === 0) return;
  if ("index" in made) return dialect.largeIndex.drop(db, { name: made.index });
  if ("rows" in made) return void (await run(db, sql`DROP TABLE ${identifier(made.rows)}`));
  if ("link" in made) return void (await run(db, sql`DROP TABLE ${identifier(made.link)}`));
  if (spec === EMPTIED) return dialect.dropEmpty(db, { ...made, many: false });
  for (const column of made.columns)
    await run(db, sql`ALTER TABLE ${identifier(made.table)} DROP COLUMN ${identifier(column)}`);
}
