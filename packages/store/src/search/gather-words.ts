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
  const gathered = new Map<string, Map<string, string>>();
  return {
    async write(entity, rows) {
      const ofEntity = gathered.get(entity) ?? new Map<string, string>();
      gathered.set(entity, ofEntity);
      for (const [record, tokens] of rows) ofEntity.set(record, tokens);
    },
    async remove(entity, ids) {
      for (const id of ids) gathered.get(entity)?.delete(id);
      await words.remove(entity, ids);
    },
    async flush() {
      for (const [entity, rows] of gathered) await words.write(entity, [...rows] satisfies readonly RecordTokens[]);
    },
  };
}
