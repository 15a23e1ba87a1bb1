import { LogPositions } from "../log/log-positions.ts";
import { SeriesNumbers } from "../records/series-numbers.ts";
import type { Scope } from "../scope.ts";
import { wordsOfTransaction } from "../search/words-of-transaction.ts";
import type { TransactionOptions } from "../store.ts";
import { Undone } from "../undone.ts";
import { announce } from "./announce.ts";
import { type Aftermath, openScope, type WriteParts } from "./open-scope.ts";

interface WriteOptions extends TransactionOptions {
  /** For code of others: refuses what would wait for itself. */
  readonly guarded?: boolean;
}

/** Runs `fn` in a transaction of its own: committed when it resolves, rolled back when it throws. */
export type Write = <T>(fn: (scope: Scope) => Promise<T>, options?: WriteOptions) => Promise<T>;

export function createWrite(parts: WriteParts): Write {
  const { engine, cache, clock, surroundings, tail, others } = parts;
  return async (fn, options = {}) => {
    const aftermath: Aftermath = { hooks: [], position: 0 };
    const numbers = new SeriesNumbers();
    const transact = () =>
      tail.following((leave) =>
        engine.transaction(
          async (db) => {
            const published = await cache.current(db);
            const words = wordsOfTransaction({ db, dialect: engine.dialect });
            const surrounding = await surroundings.current(db, published);
            const positions = new LogPositions();
            const saves = options.saves === true;
            const opening = { db, published, now: clock(), words, surrounding, positions, numbers, saves };
            const value = await fn(openScope(parts, opening, aftermath));
            await numbers.store(db);
            if (options.rollback) throw new Undone(value);
            leave({ position: aftermath.position, numbers });
            return value;
          },
          { guarded: options.guarded === true },
        ),
      );
    const counted = () =>
      others.saving(async () => {
        const result = await transact();
        return { stored: aftermath.position > 0, result };
      });
    const result = await undoing(options.saves ? counted : transact);
    if (!options.rollback) announce(parts, aftermath);
    return result;
  };
}

async function undoing<T>(fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    if (error instanceof Undone) return error.result as T;
    throw error;
  }
}
