import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { SeriesNumbers } from "../records/series-numbers.ts";

/** Where what is stored ends. */
export interface End {
  /** Of the last entry of the log; undefined where the database does not let it be known. */
  readonly position: number | undefined;
  /** The last numbers of series at that position, as far as they are known: none is given without an entry. */
  readonly numbers: ReadonlyMap<string, number>;
}

interface Left {
  /** Of its last entry of the log; 0: none. */
  readonly position: number;
  readonly numbers: SeriesNumbers;
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The end as the last transaction of this process left it. Other processes may have written since: who relies on it must find that
 * out.
 */
export class Tail {
  readonly #dialect: Dialect;
  #end: End | undefined;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** For a transaction, within it. Asks the database where nothing is known. */
  async end(db: Kysely<unknown>): Promise<End> {
    this.#end ??= { position: await this.#dialect.lastKey?.(db, "quoin_log"), numbers: NONE };
    return this.#end;
  }

  /**
   * Runs a transaction that says as its last thing what it leaves: the next one, which may begin right after it, finds that. Nothing is
   * known any more should it fail even so.
   */
  async following<T>(transaction: (leave: (left: Left) => void) => Promise<T>): Promise<T> {
    let over = false;
    const leave = ({ position, numbers }: Left): void => {
      over = true;
      if (position > 0 && this.#dialect.lastKey !== undefined) this.#end = { position, numbers: numbers.last };
    };
    try {
      return await transaction(leave);
    } catch (error) {
      if (over) this.#end = undefined;
      throw error;
    }
  }
}
