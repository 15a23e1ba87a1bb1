import type { Kysely } from "kysely";
import { runLater } from "../dialect/run-later.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";

/** The numbers that one transaction takes of series. Without gaps: the counters are part of it. */
export class SeriesNumbers {
  readonly #last: Map<string, number>;
  readonly #unsaved = new Set<string>();

  /**
   * `last`: the number that each of these series gave last, as far as this process knows. Who takes that as known must find out if
   * another process gave a later one.
   */
  constructor(last: ReadonlyMap<string, number> = new Map()) {
    this.#last = new Map(last);
  }

  /** What this transaction knows by now, for the next one if it is committed. */
  get last(): ReadonlyMap<string, number> {
    return this.#last;
  }

  /** The first of so many numbers; asks the database where none is known. Throws `AppError`. */
  async take(db: Kysely<unknown>, series: string, count: number): Promise<number> {
    const known = this.#last.get(series);
    if (known !== undefined) this.#unsaved.add(series);
    const last = known === undefined ? await advance(db, series, count) : known + count;
    this.#last.set(series, last);
    return last - count + 1;
  }

  /** Stores what was taken without asking: at the end of the transaction, and before a part of it that may be undone. */
  async store(db: Kysely<unknown>): Promise<void> {
    for (const series of this.#unsaved) {
      const { text, values } =
        sql`INSERT INTO quoin_series (series, last) VALUES (${series}, ${this.#last.get(series) ?? 0}) ON CONFLICT (series) DO UPDATE SET last = excluded.last`;
      await runLater(db, text, values);
    }
    this.#unsaved.clear();
  }

  /** Some of the transaction was undone: the database knows better. */
  forget(): void {
    this.#last.clear();
    this.#unsaved.clear();
  }
}

async function advance(db: Kysely<unknown>, series: string, count: number): Promise<number> {
  const [row] = await run<{ last: number }>(
    db,
    sql`INSERT INTO quoin_series (series, last) VALUES (${series}, ${count}) ON CONFLICT (series) DO UPDATE SET last = quoin_series.last + excluded.last RETURNING last`,
  );
  return row?.last ?? count;
}
