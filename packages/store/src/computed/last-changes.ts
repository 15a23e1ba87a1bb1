import { run } from "../query/run.ts";
import { joinSql } from "../query/sql/join-sql.ts";
import { sql } from "../query/sql/sql.ts";
import type { Work } from "./work.ts";

/** Id → when one of these fields of the record last changed, by the log. Left out: never since it was made. */
export async function lastChanges(
  { db, speech }: Pick<Work, "db" | "speech">,
  asked: { readonly entity: string; readonly fields: readonly string[]; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  // A field that was emptied is named only by what it was before.
  const touched = joinSql(
    asked.fields.flatMap((key) => [speech.has(sql`l.before`, key), speech.has(sql`l.after`, key)]),
    " OR ",
  );
  const among = speech.each(JSON.stringify(asked.ids));
  const rows = await run<{ record: string; at: string }>(
    db,
    sql`SELECT l.record AS record, max(l.at) AS at FROM quoin_log l WHERE l.entity = ${asked.entity} AND l.record IN (SELECT value FROM ${among}) AND l.op = ${"update"} AND (${touched}) GROUP BY l.record`,
  );
  return new Map(rows.map(({ record, at }) => [record, at]));
}
