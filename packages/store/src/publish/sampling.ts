import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { WorkDatabase } from "./work.ts";

/** Where the records that are looked at lie: so many places, evenly over all. */
const PLACES = 200;

/** How the records of a table are gone through to be looked at: all of them, or a part of them where there are many. */
export interface Sampling {
  /** Records read at a time. */
  readonly batch: number;
  /** Id after which the next ones are read, once those up to an id are. */
  readonly next: (last: string) => Promise<string>;
  /** A number of records among those looked at as that of all, about. */
  readonly scaled: (rows: number) => number;
}

/** How many records are looked at of so many, as `at` has it. */
export const lookedAt = ({ sample }: Pick<WorkDatabase, "sample">, rows: number): number =>
  sample === undefined || rows <= sample ? rows : sample;

/** All of them, in batches. */
export const WHOLE: Sampling = { batch: 5000, next: (last) => Promise.resolve(last), scaled: (rows) => rows };

/** How the records of a table are gone through while planning, as `at` has it. */
export async function samplingOf(at: WorkDatabase, table: string): Promise<Sampling> {
  if (at.sample === undefined) return WHOLE;
  const [row] = await run<{ n: number }>(at.db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
  const total = Number(row?.n ?? 0);
  const looked = lookedAt(at, total);
  if (looked === total) return WHOLE;
  const some = Math.max(1, Math.floor(looked / PLACES));
  const skipped = Math.floor((total * some) / looked) - some;
  return {
    batch: some,
    async next(last) {
      const [found] = await run<{ id: string }>(
        at.db,
        sql`SELECT id FROM ${identifier(table)} WHERE id > ${last} ORDER BY id LIMIT 1 OFFSET ${Math.max(0, skipped - 1)}`,
      );
      // Behind every id: there is nothing more to read.
      return skipped === 0 ? last : (found?.id ?? "\u{10ffff}");
    },
    scaled: (rows) => Math.round((rows * total) / looked),
  };
}
