import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { otherPublish } from "../other-publish.ts";
import type { WorkDatabase } from "../work.ts";
import type { Ahead } from "./ahead.ts";
import { readAhead, specOf } from "./ahead-row.ts";
import type { AheadTools } from "./fill-ahead.ts";
import { dealingOf } from "./deal.ts";
import { type Mark, markOf } from "./mark.ts";

/** Who writes faster than this goes on leaves more to the publish's transaction. */
const ROUNDS = 8;

/**
 * Does again what others wrote while a step was done ahead, in transactions of a part each, until what is left is little for
 * the publish's transaction. What stands in the publish's way is left to it: it tells of all of that.
 */
export async function catchUp(tools: AheadTools, ahead: Ahead): Promise<void> {
  const { again } = ahead;
  if (again === undefined) return;
  const part = Math.min(dealingOf(tools.dialect).part, tools.large);
  for (let round = 0; round < ROUNDS; round += 1) {
    const since = (await readAhead(tools.db)).get(ahead.place);
    if (since === undefined) throw otherPublish();
    const now = await markOf(tools.db);
    const ids = await again.since(tools, since);
    for (let first = 0; first < ids.length; first += part) {
      const problems = await tools.write(async (scope) => {
        await moveOn(scope.db, ahead, { from: since, to: since, at: scope.now });
        return again.some({ db: scope.db, dialect: tools.dialect }, ids.slice(first, first + part));
      });
      if (problems.length > 0) return;
    }
    await tools.write((scope) => moveOn(scope.db, ahead, { from: since, to: now, at: scope.now }));
    if (ids.length <= part) return;
  }
}

/** Throws where another process has gone on from there, or has published. */
async function moveOn(
  db: WorkDatabase["db"],
  { place, spec }: Ahead,
  { from, to, at }: { readonly from: Mark; readonly to: Mark; readonly at: Date },
): Promise<void> {
  const mine = await run(
    db,
    sql`UPDATE quoin_ahead SET position = ${to.position}, unlogged = ${to.unlogged}, at = ${at.toISOString()} WHERE place = ${place} AND spec = ${specOf(spec)} AND complete = 1 AND position = ${from.position} AND unlogged = ${from.unlogged} RETURNING place`,
  );
  if (mine.length === 0) throw otherPublish();
}
