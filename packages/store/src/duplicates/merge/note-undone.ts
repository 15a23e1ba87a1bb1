import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Writing } from "../../records/writing.ts";

/** Notes that nothing of a merge is left to undo. */
export async function noteUndone(writing: Writing, id: string): Promise<void> {
  await run(writing.scope.db, sql`UPDATE quoin_merge SET undone_at = ${writing.at} WHERE id = ${id}`);
  await run(writing.scope.db, sql`DELETE FROM quoin_merged WHERE merge = ${id}`);
}
