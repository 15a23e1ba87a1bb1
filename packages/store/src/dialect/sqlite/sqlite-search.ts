import { runLater } from "../run-later.ts";
import { runText } from "../run-text.ts";
import type { SearchIndex } from "../search-index.ts";
import { searchUpkeep } from "./search-upkeep.ts";

const TOKENS =
  "INTO quoin_search (rowid, tokens) SELECT m.id, j.value ->> 1 FROM jsonb_each(?) j CROSS JOIN quoin_search_record m ON m.entity = ? AND m.record = j.value ->> 0";
const AMONG = "entity = ? AND record IN (SELECT value FROM json_each(?))";

/** One FTS5 table without content for all entities, and beside it which of its rows is which record. */
export const sqliteSearch: SearchIndex = {
  async create(db): Promise<void> {
    await runText(
      db,
      "create table quoin_search_record (id integer primary key, entity text not null, record text not null, unique (entity, record)) strict",
      [],
    );
    // Tokens are whole words of ours: "ascii" splits at spaces only and leaves every other letter as it is.
    await runText(
      db,
      "create virtual table quoin_search using fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')",
      [],
    );
  },
  settle: searchUpkeep.settle,
  // It always begins with the words.
  weigh: () => Promise.resolve(),
  async write(db, entity, rows): Promise<void> {
    const fresh = await runText(
      db,
      "INSERT INTO quoin_search_record (entity, record) SELECT ?, value FROM json_each(?) WHERE true ON CONFLICT (entity, record) DO NOTHING RETURNING id",
      [entity, JSON.stringify(rows.map(([record]) => record))],
    );
    // Replacing looks for what is there to be removed, which costs as much as all else: new records have nothing.
    const verb = fresh.length === rows.length ? "INSERT" : "INSERT OR REPLACE";
    await runText(db, `${verb} ${TOKENS}`, [JSON.stringify(rows), entity]);
    await searchUpkeep.merge(db, rows.length);
    await searchUpkeep.count(db, entity, rows.length - fresh.length);
  },
  async add(db, entity, rows): Promise<void> {
    const ids = JSON.stringify(rows.map(([record]) => record));
    await runLater(db, "INSERT INTO quoin_search_record (entity, record) SELECT ?, value FROM json_each(?)", [
      entity,
      ids,
    ]);
    await runLater(db, `INSERT ${TOKENS}`, [JSON.stringify(rows), entity]);
    await searchUpkeep.merge(db, rows.length);
  },
  async remove(db, entity, ids): Promise<void> {
    const values = [entity, JSON.stringify(ids)];
    await runText(
      db,
      `DELETE FROM quoin_search WHERE rowid IN (SELECT id FROM quoin_search_record WHERE ${AMONG})`,
      values,
    );
    await runText(db, `DELETE FROM quoin_search_record WHERE ${AMONG}`, values);
    await searchUpkeep.merge(db, ids.length);
    await searchUpkeep.count(db, entity, ids.length);
  },
  wants: searchUpkeep.wants,
  mend: searchUpkeep.mend,
};
