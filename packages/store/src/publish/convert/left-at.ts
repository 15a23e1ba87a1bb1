import type { Kysely } from "kysely";
import { firstPosition } from "../../log/first-position.ts";
import { homeOf } from "../../naming/home-of.ts";
import { own } from "../../naming/own.ts";
import type { Physical } from "../../naming/physical.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Conversion } from "./conversion.ts";

/** Position of the log behind which the field was no longer in the place that it returns to. */
export async function leftAt(db: Kysely<unknown>, conversion: Conversion): Promise<number> {
  const versions = await run<{ version: number; physical: string }>(
    db,
    sql`SELECT version, physical FROM quoin_version ORDER BY version DESC`,
  );
  let first = conversion.current.version;
  for (const { version, physical } of versions) {
    if (isThere(JSON.parse(physical) as Physical, conversion)) break;
    first = version;
  }
  return (await firstPosition(db, first)) - 1;
}

function isThere({ entities }: Physical, { entity, to, place, intoRows }: Conversion): boolean {
  const there = own(own(entities, entity.key)?.fields, to.key);
  if (intoRows === undefined) return there !== undefined && homeOf(there) === homeOf(place);
  return there === undefined && own(entities, intoRows.entity)?.table === intoRows.table;
}
