import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import { runLater } from "../dialect/run-later.ts";
import type { Later } from "../store.ts";

/** What code of others has run later in an open transaction. */
export function createLater(db: Kysely<unknown>, dialect: Dialect): Later {
  return {
    async add(table, rows) {
      const [first] = rows;
      if (first === undefined) return;
      const columns = Object.keys(first);
      const cells = rows.map((row) => {
        const values = new Map<string, string | number | null>(Object.entries(row));
        return columns.map((column) => values.get(column) ?? null);
      });
      await dialect.insertRows(db, { table, columns, rows: cells, later: true });
    },
    run: (text, values) => runLater(db, text, values),
  };
}
