import type { Kysely } from "kysely";
import type { Row } from "../../door.ts";
import type { LogEntry } from "../../log/log-entry.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Mark } from "./mark.ts";

/** What a record's changed fields held, and hold. */
interface Changed {
  readonly entity: string;
  readonly record: string;
  readonly op: LogEntry["op"];
  readonly before: Row;
  readonly after: Row;
}

type Stored = Omit<Changed, "before" | "after"> & { readonly before: string; readonly after: string };

/** What happened to records of some entities after a moment. */
export async function changesSince(
  db: Kysely<unknown>,
  entities: ReadonlySet<string>,
  since: Mark,
): Promise<readonly Changed[]> {
  const rows = await run<Stored>(
    db,
    sql`SELECT entity, record, op, before, after FROM quoin_log WHERE position > ${since.position} UNION ALL SELECT entity, record, 'update' AS op, before, after FROM quoin_unlogged WHERE step > ${since.unlogged}`,
  );
  return rows
    .filter(({ entity, record }) => record !== "" && entities.has(entity))
    .map(({ before, after, ...row }) => ({
      ...row,
      before: JSON.parse(before) as Row,
      after: JSON.parse(after) as Row,
    }));
}
