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

/** Records that are gone through at once. */
const AT_ONCE = 200;

interface Doubled {
  readonly grp: string;
  readonly record: string;
}

/**
 * A page of the groups that the last scan found, of what the reader may see of them now, in the order of the first record that they
 * see of each: neither the order nor where a page ends hangs on what they do not see. Throws `not_found`.
 */
export async function readGroups(
  asked: { readonly entity: string; readonly after?: string; readonly limit: number },
  actor: Actor,
  context: ReadContext,
): Promise<DuplicateGroups> {
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, asked.entity);
  const { db } = context;
  const [scan] = await run<{ at: string | null }>(db, sql`SELECT at FROM quoin_scan WHERE entity = ${entity.key}`);
  const at = scan?.at === undefined || scan.at === null ? {} : { at: scan.at };
  const known = new Map<string, Promise<readonly DuplicateGroup[]>>();
  const visible = async (grp: string): Promise<readonly DuplicateGroup[]> => {
    const rows = await run<Doubled>(
      db,
      sql`SELECT record FROM quoin_double WHERE entity = ${entity.key} AND grp = ${grp} ORDER BY record`,
    );
    const ids = rows.map(({ record }) => record);
    return visibleGroups(ids, entity, { reading, context });
  };
  const data: DuplicateGroup[] = [];
  for (let after = asked.after ?? ""; ;) {
    const rows = await run<Doubled>(
      db,
      sql`SELECT grp, record FROM quoin_double WHERE entity = ${entity.key} AND record > ${after} ORDER BY record LIMIT ${AT_ONCE}`,
    );
    for (const { grp, record } of rows) {
      const groups = known.get(grp) ?? visible(grp);
      known.set(grp, groups);
      const found = (await groups).find(({ records: [first] }) => first?.["id"] === record);
      if (found !== undefined) data.push(found);
      if (data.length >= asked.limit) return { data, next: record, ...at };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return { data, ...at };
    after = last.record;
  }
}
