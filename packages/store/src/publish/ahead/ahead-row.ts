import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { AheadDone, Made } from "./ahead.ts";

/** What was begun ahead of a publish, as it stands in the database. */
export interface AheadRow extends AheadDone {
  readonly place: string;
  /** Digest of its spec. */
  readonly spec: string;
  readonly made: Made;
  /** Id of the last record that is done. */
  readonly after: string;
  readonly complete: boolean;
  /** ISO instant of the last part. */
  readonly at: string;
}

/** The spec of what is about to be taken away: no publish has it. */
export const EMPTIED = "emptied";

export const specOf = (spec: unknown): string => createHash("sha256").update(JSON.stringify(spec)).digest("hex");

interface Stored {
  readonly place: string;
  readonly spec: string;
  readonly made: string;
  readonly after: string;
  readonly position: number;
  readonly unlogged: number;
  readonly converted: number;
  readonly unread: number;
  readonly complete: number;
  readonly at: string;
}

/** By place. Indexes come first: that is the order in which it can go again. */
export async function readAhead(db: Kysely<unknown>): Promise<ReadonlyMap<string, AheadRow>> {
  const rows = await run<Stored>(
    db,
    sql`SELECT place, spec, made, after, position, unlogged, converted, unread, complete, at FROM quoin_ahead`,
  );
  const all = rows.map(({ made, unread, complete, ...row }): AheadRow => ({
    ...row,
    left: Number(unread),
    complete: Number(complete) === 1,
    made: JSON.parse(made) as Made,
  }));
  const ordered = all.toSorted((a, b) => Number("index" in b.made) - Number("index" in a.made));
  return new Map(ordered.map((row) => [row.place, row]));
}
