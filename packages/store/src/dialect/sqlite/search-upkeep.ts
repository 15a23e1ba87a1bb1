import type { Kysely } from "kysely";
import { runText } from "../run-text.ts";
import { runLater } from "../run-later.ts";

/** Pages of the index that a step of the upkeep writes, and a save of some rows: the latter keeps up with what saves add. */
const STEP = 64;
const SAVE = 256;
/** Of so many saves of one row one merges. */
const ROWS = 16;
/** So many replaced records, of which all is out of date and stands in a row, are gone through within a second. */
const FEW = 50_000;
/** With more than this part of what is there replaced, the index is put together anew. */
const PART = 3;

/** Names in `quoin_counter`: what was replaced since the index was last put together, by entity, and how far that is. */
const REPLACED = "search-replaced:";
const REPLACED_TO = "search-replaced;";
const LOOK = "search-look";
const MERGING = "search-merging";

const OF_REPLACED = "name >= ? AND name < ?";
const RANGE = [REPLACED, REPLACED_TO];

/**
 * Keeps parts of SQLite's index few without holding anybody up. Left to itself FTS5 merges some pages within each save, and for
 * each record that a save replaces so many more that replacing some hundreds among a million went on for half a minute; so
 * that is off, and saves ask for as much themselves. It counts pages that it writes: where all was replaced, it reads on to
 * the end. So before too much of an entity is out of date the whole index is put together anew, a step in a transaction.
 */
export const searchUpkeep = {
  /** Has FTS5 merge only what it is asked to. Once a part in two is out of date, it would go through the largest one by itself, too. */
  async settle(db: Kysely<unknown>): Promise<void> {
    for (const name of ["deletemerge", "automerge"])
      await runText(db, "INSERT INTO quoin_search (quoin_search, rank) VALUES (?, 0)", [name]);
  },

  /** Merges what a save of some rows, written before, leaves to be merged, up to a bound; of single rows now and then. */
  merge: (db: Kysely<unknown>, rows: number): Promise<void> =>
    runLater(db, "INSERT INTO quoin_search (quoin_search, rank) SELECT 'merge', ? WHERE abs(random() % ?) < ?", [
      rows < ROWS ? STEP : SAVE,
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
    const [row] = await runText<{ wants: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM quoin_counter WHERE name = ?)
        OR (SELECT COALESCE(sum(value), 0) FROM quoin_counter WHERE ${OF_REPLACED})
          >= COALESCE((SELECT value FROM quoin_counter WHERE name = ?), ?) AS wants`,
      [MERGING, ...RANGE, LOOK, FEW],
    );
    return row?.wants === 1;
  },

  /** Does a step of it, in the caller's transaction, which should do nothing else. False: nothing is left to do. */
  async mend(db: Kysely<unknown>): Promise<boolean> {
    const [merging] = await runText(db, "SELECT 1 AS one FROM quoin_counter WHERE name = ?", [MERGING]);
    if (merging === undefined && !(await isDue(db))) return false;
    if (merging === undefined) {
      await runText(db, `DELETE FROM quoin_counter WHERE ${OF_REPLACED} OR name = ?`, [...RANGE, LOOK]);
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

/** Whether too much of an entity or of all is out of date. Where it is not, nobody looks again before more was replaced. */
async function isDue(db: Kysely<unknown>): Promise<boolean> {
  const rows = await runText<{ replaced: number; there: number }>(
    db,
    `SELECT COALESCE(c.value, 0) AS replaced, there FROM
      (SELECT entity, count(*) AS there FROM quoin_search_record GROUP BY entity) e
      FULL JOIN (SELECT substr(name, ?) AS entity, value FROM quoin_counter WHERE ${OF_REPLACED}) c ON c.entity = e.entity`,
    [REPLACED.length + 1, ...RANGE],
  );
  const all = rows.reduce(
    (sum, row) => ({ replaced: sum.replaced + row.replaced, there: sum.there + (row.there ?? 0) }),
    { replaced: 0, there: 0 },
  );
  if ([all, ...rows].some(({ replaced, there }) => replaced >= FEW && replaced * PART >= (there ?? 0))) return true;
  await runText(
    db,
    "INSERT INTO quoin_counter (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    [LOOK, all.replaced + FEW],
  );
  return false;
}

async function changesOf(db: Kysely<unknown>): Promise<number> {
  const [row] = await runText<{ n: number }>(db, "SELECT total_changes() AS n", []);
  return row?.n ?? 0;
}
