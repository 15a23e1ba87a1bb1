import type { IndexPlace, RecordTokens } from "./index-records.ts";
import type { Words } from "./words.ts";
import { wordsOfTransaction } from "./words-of-transaction.ts";

export interface GatheredWords extends Words {
  /** Writes what was gathered. */
  flush(): Promise<void>;
}

/**
 * Keeps what several writes of one transaction tell until its end: the index takes the words of many records together for
 * little more than those of one, but puts away what it has at each statement of another table.
 */
export function gatherWords(place: IndexPlace): GatheredWords {
  const words = wordsOfTransaction(place);
  const fresh = new Map<string, Map<string, string>>();
  const others = new Map<string, Map<string, string>>();
  const gather = (to: typeof fresh, entity: string, rows: readonly RecordTokens[]): void => {
    if (rows.length === 0) return;
    const ofEntity = to.get(entity) ?? new Map<string, string>();
    to.set(entity, ofEntity);
    for (const [record, tokens] of rows) ofEntity.set(record, tokens);
  };
  return {
    async write(entity, rows) {
      const made = fresh.get(entity);
      for (const row of rows) gather(made?.has(row[0]) === true ? fresh : others, entity, [row]);
    },
    async add(entity, rows) {
      gather(fresh, entity, rows);
    },
    async remove(entity, ids) {
      for (const id of ids) {
        fresh.get(entity)?.delete(id);
        others.get(entity)?.delete(id);
      }
      await words.remove(entity, ids);
    },
    async flush() {
      for (const [entity, rows] of fresh) await words.add(entity, [...rows]);
      for (const [entity, rows] of others) await words.write(entity, [...rows]);
    },
  };
}
