import type { Kysely } from "kysely";
import { runText } from "../run-text.ts";
import { runLater } from "../run-later.ts";

/** Pages of the index that a step of the upkeep writes. A save of many rows writes one for two of them, which keeps up with what it adds. */
const STEP = 64;
const MOST = 256;
/** Of so many saves of one row one merges. */
const ROWS = 64;
/** So many replaced records, of which all is out of date and stands in a row, are gone through within a second. */
const FEW = 50_000;
/** With more than this part of what is there replaced, the index is put together anew. */
const PART = 3;

/** Names in `quoin_counter`, by entity: what was replaced since the index was last put together, and what there was to replace. */
const REPLACED = "search-replaced:";
const THERE = "search-there:";
/** While it is being put together. */
const MERGING = "search-merging";

/** Nothing of an entity is greater than what ends in "~". */
const named = (name: string): string => `name BETWEEN '${name}' AND '${name}~'`;
const ofEach = (name: string): string =>
  `SELECT substr(name, ${name.length + 1}) AS entity, value FROM quoin_counter WHERE ${named(name)}`;
const OVER = `WITH r AS (${ofEach(REPLACED)}), t AS (${ofEach(THERE)}) SELECT 1 AS one FROM (
    SELECT value AS replaced, (SELECT value FROM t WHERE t.entity = r.entity) AS there FROM r
    UNION ALL SELECT sum(value), (SELECT sum(value) FROM t) FROM r)
  WHERE replaced >= ${FEW} AND replaced * ${PART} >= COALESCE(there, 0)`;

/**
 * Keeps parts of SQLite's index few without holding anybody up. Left to itself FTS5 merges some pages within each save, and for
 * each record that a save replaces so many more that replacing some hundreds among a million went on for half a minute; so
 * that is off, and saves ask for as much themselves. It counts pages that it writes: where all was replaced, it reads on to
 * the end. So before too much of an entity is out of date the whole index is put together anew, a step in a transaction.
 */
export const searchUpkeep = {
  /** Has FTS5 merge only what it is asked to; by itself it would also go through what is a tenth out of date. */
  async settle(db: Kysely<unknown>): Promise<void> {
    for (const name of ["deletemerge", "automerge"])
      await runText(db, "INSERT INTO quoin_search (quoin_search, rank) VALUES (?, 0)", [name]);
  },

  /** Merges what a save of some rows, written before, leaves to be merged, up to a bound; of single rows now and then. */
  merge: (db: Kysely<unknown>, rows: number): Promise<void> =>
    runLater(db, "INSERT INTO quoin_search (quoin_search, rank) SELECT 'merge', ? WHERE abs(random() % ?) < ?", [
      Math.min(MOST, Math.max(STEP, Math.ceil(rows / 2))),
      ROWS,
      rows,
    ]),

  /**
   * Counts replaced records. A single one is not worth a statement in each save: what people change one by one lies
   * all over the index, among what is not out of date.
   */
  async count(db: Kysely<unknown>, entity: string, replaced: number): Promise<void> {
    if (replaced < 2) return;
    await runLater(
      db,
      "INSERT INTO quoin_counter (name, value) VALUES (? || ?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
      [REPLACED, entity, replaced],
    );
  },

  /** Whether there may be something to do: a look that costs nothing. */
  async wants(db: Kysely<unknown>): Promise<boolean> {
    const rows = await runText(db, `SELECT 1 FROM quoin_counter WHERE name = ? UNION ALL SELECT one FROM (${OVER})`, [
      MERGING,
    ]);
    return rows.length > 0;
  },

  /** Does a step of it, in the caller's transaction, which should do nothing else. False: nothing is left to do. */
  async mend(db: Kysely<unknown>): Promise<boolean> {
    const [merging] = await runText(db, "SELECT 1 FROM quoin_counter WHERE name = ?", [MERGING]);
    if (merging === undefined && !(await isDue(db))) return false;
    if (merging === undefined) {
      await runText(db, `DELETE FROM quoin_counter WHERE ${[REPLACED, THERE].map(named).join(" OR ")}`, []);
      await runText(db, "INSERT INTO quoin_counter (name, value) VALUES (?, 1)", [MERGING]);
    }
    const before = await changesOf(db);
    // Below zero it begins: all parts there are become one.
    await runText(db, "INSERT INTO quoin_search (quoin_search, rank) VALUES ('merge', ?)", [
      merging === undefined ? -STEP : STEP,
    ]);
    // The statement itself counts for one.
    if ((await changesOf(db)) - before > 1) return true;
    await runText(db, "DELETE FROM quoin_counter WHERE name = ?", [MERGING]);
    return false;
  },
};

/** Whether too much of an entity or of all is out of date. What there is, is counted once: in a million that takes a while. */
async function isDue(db: Kysely<unknown>): Promise<boolean> {
  const over = async () => (await runText(db, OVER, [])).length > 0;
  if (!(await over())) return false;
  const counted = await runText(db, `SELECT 1 FROM quoin_counter WHERE ${named(THERE)} LIMIT 1`, []);
  if (counted.length > 0) return true;
  await runText(
    db,
    "INSERT INTO quoin_counter (name, value) SELECT ? || entity, count(*) FROM quoin_search_record GROUP BY entity",
    [THERE],
  );
  return over();
}

async function changesOf(db: Kysely<unknown>): Promise<number> {
  const [row] = await runText<{ n: number }>(db, "SELECT total_changes() AS n", []);
  return row?.n ?? 0;
}
