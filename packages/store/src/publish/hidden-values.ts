import type { Problem } from "@quoin/definition";
import { sql } from "kysely";
import type { MisfitPlace } from "./find-misfits.ts";
import type { WorkDatabase } from "./work.ts";

/**
 * Looks how many living records have a value in a place that is about to go out of use, or is so already. The values stay
 * in the database, unseen.
 */
export function hiddenValues(
  { entity, field, table, physical }: MisfitPlace,
  code = "values_hidden",
): (at: WorkDatabase) => Promise<readonly Problem[]> {
  const here = sql.table(table);
  const has =
    physical.link === undefined
      ? sql`${sql.ref(physical.column ?? "")} is not null`
      : sql`exists (select 1 from ${sql.table(physical.link)} where record = ${here}.id)`;
  return async ({ db }) => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) as count from ${here} where deleted_at is null and ${has}`.execute(db);
    const count = Number(rows[0]?.count ?? 0);
    const path = `/entity/${entity.key}/properties/${field.key}`;
    return count === 0 ? [] : [{ path, code, params: { rows: count } }];
  };
}
