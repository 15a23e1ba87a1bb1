import type { IndexPlace } from "./index-records.ts";
import type { Words } from "./words.ts";

/** Writes and forgets at once. */
export function wordsOfTransaction({ db, dialect }: IndexPlace): Words {
  return {
    async write(entity, rows) {
      if (rows.length > 0) await dialect.search.write(db, entity, rows);
    },
    async add(entity, rows) {
      if (rows.length > 0) await dialect.search.add(db, entity, rows);
    },
    async remove(entity, ids) {
      if (ids.length > 0) await dialect.search.remove(db, entity, ids);
    },
  };
}
