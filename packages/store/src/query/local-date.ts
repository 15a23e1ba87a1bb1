import { joinSql } from "./sql/join-sql.ts";
import { type Sql, sql } from "./sql/sql.ts";
import type { ZoneOffset } from "./speech.ts";

/** The local date of an instant: its offset picked by the moments at which the zone's offset changes. `shifted`: the date so many minutes on. */
export function localDate(value: Sql, offsets: readonly ZoneOffset[], shifted: (minutes: number) => Sql): Sql {
  const last = offsets.at(-1);
  if (last === undefined || offsets.length === 1) return shifted(last?.minutes ?? 0);
  const whens = offsets
    .slice(1)
    .map((next, i) => sql`WHEN ${value} < ${next.at} THEN ${shifted(offsets[i]?.minutes ?? 0)}`);
  return sql`CASE ${joinSql(whens, " ")} ELSE ${shifted(last.minutes)} END`;
}
