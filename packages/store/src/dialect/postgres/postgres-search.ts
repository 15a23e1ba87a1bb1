import type { Kysely } from "kysely";
import { runLater } from "../run-later.ts";
import { runText } from "../run-text.ts";
import { storableJson } from "./storable-json.ts";
import type { SearchIndex } from "../search-index.ts";

/**
 * One row per record with its coded tokens as a tsvector: a set of whole words, so that no configuration of the server
 * (stemming, stop words) has a say, and a GIN index finds words and beginnings of words. Every search reads what waits to be
 * sorted into that index: with the server's own limit of 4 MB that took ten times as long as the search.
 * The write that reaches the limit sorts it all, up to a second among a million records: the limit is the least that there is.
 */
export const postgresSearch: SearchIndex = {
  async create(db: Kysely<unknown>): Promise<void> {
    await runText(
      db,
      'create table quoin_search (entity text collate "C" not null, record text collate "C" not null, tokens tsvector not null, primary key (entity, record))',
      [],
    );
    await runText(db, "create index quoin_search_tokens on quoin_search using gin (tokens)", []);
    await settle(db);
  },
  settle,
  // With the server's own 100 any word that is not among the thousand most common passes for one in a thousand: among a million
  // records a list then went through all of them in its order, where the index knows the few that have the word.
  async weigh(db): Promise<void> {
    await runText(db, "alter table quoin_search alter column tokens set statistics 1000", []);
    await runText(db, "analyze quoin_search", []);
  },
  // The server's own workers see to it.
  wants: () => Promise.resolve(false),
  mend: () => Promise.resolve(false),
  add: write,
  write,
  async remove(db, entity, ids): Promise<void> {
    await runLater(
      db,
      "delete from quoin_search where entity = ? and record in (select value from json_array_elements_text(?::json))",
      [entity, storableJson(JSON.stringify(ids))],
    );
  },
};

async function settle(db: Kysely<unknown>): Promise<void> {
  await runText(db, "alter index quoin_search_tokens set (gin_pending_list_limit = 64)", []);
}

async function write(db: Kysely<unknown>, entity: string, rows: readonly (readonly [string, string])[]): Promise<void> {
  await runLater(
    db,
    `insert into quoin_search (entity, record, tokens)
      select ?, v.value ->> 0, array_to_tsvector(string_to_array(v.value ->> 1, ' ')) from json_array_elements(?::json) v
      on conflict (entity, record) do update set tokens = excluded.tokens`,
    [entity, storableJson(JSON.stringify(rows))],
  );
}
