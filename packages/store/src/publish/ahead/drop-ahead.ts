import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Scope } from "../../scope.ts";
import type { AheadRow } from "./ahead-row.ts";

/** Takes away what was made ahead of publishes that never came, each in a transaction of its own. */
export async function dropAhead(
  { write }: { readonly write: <T>(fn: (scope: Scope) => Promise<T>) => Promise<T> },
  rows: readonly AheadRow[],
): Promise<void> {
  // Indexes first, since a column cannot go before them.
  const ordered = rows.toSorted((a, b) => Number("index" in b.made) - Number("index" in a.made));
  for (const { place, made } of ordered) {
    await write(async ({ db }) => {
      if ("index" in made) await run(db, sql`DROP INDEX ${identifier(made.index)}`);
      else if ("link" in made) await run(db, sql`DROP TABLE ${identifier(made.link)}`);
      else
        for (const column of made.columns)
          await run(db, sql`ALTER TABLE ${identifier(made.table)} DROP COLUMN ${identifier(column)}`);
      await run(db, sql`DELETE FROM quoin_ahead WHERE place = ${place}`);
    });
  }
}
