import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";

interface Place {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
}

/** The positions that the entries of one transaction take, where they are known before the entries are stored. */
export class LogPositions {
  #last: number | undefined;

  /** `last`: the log's last position, as far as this process knows. Who takes it as known finds out by a `duplicate` if it is not. */
  constructor(last?: number) {
    this.#last = last;
  }

  /** Looks where the log ends, unless that is known. Sooner than `take` would, where statements wait that should run together. */
  async look({ db, dialect }: Place): Promise<void> {
    this.#last ??= await dialect.lastKey?.(db, "quoin_log");
  }

  /** The first of so many positions; undefined where the database gives them. Throws `AppError`. */
  async take(place: Place, count: number): Promise<number | undefined> {
    await this.look(place);
    if (this.#last === undefined) return undefined;
    this.#last += count;
    return this.#last - count + 1;
  }

  /** Some of the transaction was undone: the database knows better. */
  forget(): void {
    this.#last = undefined;
  }
}
