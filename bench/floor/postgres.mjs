// PostgreSQL through `pg`, with the same small face as the SQLite drivers: statements prepared by name, a pool of nine.
import { createHash } from "node:crypto";
import pg from "pg";
import { SQL } from "./tables.mjs";

const INT8 = 20;
const types = { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) };
const kept = new Map();

/** "?" becomes `$1`, and a statement gets its name. */
function statement(sql) {
  const known = kept.get(sql);
  if (known) return known;
  let count = 0;
  const text = sql.replaceAll("?", () => `$${(count += 1)}`);
  const made = { text, name: createHash("sha1").update(text).digest("hex").slice(0, 20) };
  kept.set(sql, made);
  return made;
}

const over = (client) => ({
  all: async (sql, values = []) => (await client.query({ ...statement(SQL[sql] ?? sql), values })).rows,
  run: (sql, values = []) => client.query({ ...statement(SQL[sql] ?? sql), values }),
});

export function openPostgres(url) {
  const pool = new pg.Pool({ connectionString: url, max: 9, types, options: "-c jit=off" });
  return {
    name: "pg",
    exec: (sql) => pool.query(sql),
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const result = await work(over(client));
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
