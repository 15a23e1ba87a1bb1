import type { Actor } from "../../actor.ts";
import type { Row } from "../../door.ts";
import { type ReadContext, readableEntity, readingFor } from "../../query/read-context.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";

import { visibleGroups } from "./visible-groups.ts";

/** Records that are likely the same, as the reader may see them. */
export interface DuplicateGroup {
  /** Ids of the rules by which they match. */
  readonly rules: readonly string[];
  readonly records: readonly Row[];
}

export interface DuplicateGroups {
  readonly data: readonly DuplicateGroup[];
  /** Where the next page begins. */
  readonly next?: string;
  /** When the last scan ended; undefined: never. */
  readonly at?: string;
}

const AT_ONCE = 50;

/** A page of the groups that the last scan found, of what the reader may see of them now. Throws `not_found`. */
export async function readGroups(
  asked: { readonly entity: string; readonly after?: string; readonly limit: number },
  actor: Actor,
  context: ReadContext,
): Promise<DuplicateGroups> {
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, asked.entity);
  const [scan] = await run<{ at: string | null }>(
    context.db,
    sql`SELECT at FROM quoin_scan WHERE entity = ${entity.key}`,
  );
  const at = scan?.at === undefined || scan.at === null ? {} : { at: scan.at };
  const data: DuplicateGroup[] = [];
  for (let after = asked.after ?? ""; ;) {
    const rows = await run<{ grp: string; record: string }>(
      context.db,
      sql`SELECT grp, record FROM quoin_double WHERE entity = ${entity.key} AND grp IN (SELECT DISTINCT grp FROM quoin_double WHERE entity = ${entity.key} AND grp > ${after} ORDER BY grp LIMIT ${AT_ONCE}) ORDER BY grp, record`,
    );
    if (rows.length === 0) return { data, ...at };
    for (const grp of new Set(rows.map((row) => row.grp))) {
      const ids = rows.filter((row) => row.grp === grp).map(({ record }) => record);
      data.push(...(await visibleGroups(ids, entity, { reading, context })));
      if (data.length >= asked.limit) return { data, next: grp, ...at };
    }
    after = rows.at(-1)?.grp ?? after;
  }
}
