import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { emptySome } from "../empty-some.ts";
import { type AheadRow, EMPTIED } from "./ahead-row.ts";
import type { AheadTools } from "./fill-ahead.ts";
import { PART } from "./part-size.ts";
import { takeAway } from "./take-away.ts";

type Tools = Pick<AheadTools, "dialect" | "write">;

/**
 * Takes away what was made ahead of publishes that never came, each in transactions of its own: where dropping goes through
 * every row, the values go before, in parts. Who is killed in it leaves what no publish goes on with.
 */
export async function dropAhead(tools: Tools, rows: readonly AheadRow[]): Promise<void> {
  const { dialect, write } = tools;
  for (const row of rows) {
    const left = await emptied(tools, row);
    if (left !== undefined) await write(({ db }) => takeAway({ db, dialect }, left));
  }
}

/** `undefined`: somebody else went on with it. */
async function emptied({ dialect, write }: Tools, row: AheadRow): Promise<AheadRow | undefined> {
  const { made, place } = row;
  const isBare = "index" in made || ("columns" in made && made.columns.length === 0);
  if (!dialect.dropsByRow || isBare) return row;
  let mine = row;
  for (let after = ""; ;) {
    const next = await write(async ({ db, now }) => {
      const at = now.toISOString();
      const held = await run(
        db,
        sql`UPDATE quoin_ahead SET spec = ${EMPTIED}, at = ${at} WHERE place = ${place} AND spec = ${mine.spec} AND at = ${mine.at} RETURNING place`,
      );
      if (held.length === 0) return undefined;
      return { row: { ...row, spec: EMPTIED, at }, last: await emptySome(db, made, { after, limit: PART }) };
    });
    if (next === undefined) return undefined;
    mine = next.row;
    if (next.last === undefined) return mine;
    after = next.last;
  }
}
