// A large database out of a small one, by SQL: the doors take hours for a million records on a busy machine. Every record that
// came through them is copied with all that the product keeps of it (lists, words for search, keys of duplicates, its entry of
// the log), under an id with another beginning; then each is changed a few times in the log alone, the last time back to what
// it has, so that `quoin verify` finds log and records at one.
import { openFloor } from "../floor/drivers.mjs";

/** What the first two digits of an id count up from: they are "01" until 2039. */
const FIRST = 1;
const LAST = 255;
const digits = (copy) => (FIRST + copy).toString(16).padStart(2, "0");

/** The id that copy number `copy` of a record has. */
export const copyId = (id, copy) => `${digits(copy)}${id.slice(2)}`;

const moved = (column, copy) => `'${digits(copy)}' || substr(${column}, 3)`;
const relation = (column, copy) => `case when ${column} is not null then ${moved(column, copy)} end`;

/** No two customers have the same, as no two of those that were copied have. */
const mailed = (column, copy) => `'${copy}.' || ${column}`;

/** Tables of the product with what names a record in them. */
const PRODUCT = {
  customer: { id: moved, email: mailed, email__fold: mailed },
  contact: { id: moved, customer: relation },
  customer__tags: { record: moved },
  quoin_match: { record: moved },
  quoin_log: {
    record: moved,
    after: (column, copy) => `replace(${column}, '"customer":"${digits(0)}', '"customer":"${digits(copy)}')`,
  },
};
const FLOOR = { customer: { id: moved, email: mailed }, contact: { id: moved, customer: relation } };
/** Grows by itself. */
const GROWING = new Set(["quoin_log.position"]);

const ENGINES = {
  sqlite: {
    before: "pragma synchronous = off; pragma cache_size = -1000000; pragma temp_store = memory;",
    columns: (table) => `select name from pragma_table_info('${table}')`,
    indexes: (table) =>
      `select name, sql from sqlite_master where type = 'index' and tbl_name = '${table}' and sql is not null`,
    begin: "begin",
    /** Contentless: what it knows of a record is read out of its terms, once. */
    search: {
      tables: [],
      first: [
        "create virtual table temp.bench_terms using fts5vocab(main, quoin_search, instance)",
        `create temp table bench_tokens as select r.entity, r.record, t.tokens from quoin_search_record r join
          (select doc, group_concat(term, ' ') as tokens from bench_terms group by doc) t on t.doc = r.id`,
      ],
      copy: (copy) => [
        `insert into quoin_search_record (entity, record) select entity, ${moved("record", copy)} from bench_tokens`,
        `insert into quoin_search (rowid, tokens) select r.id, b.tokens from bench_tokens b
          join quoin_search_record r on r.entity = b.entity and r.record = ${moved("b.record", copy)}`,
      ],
    },
    after: "analyze; pragma wal_checkpoint(truncate)",
  },
  postgres: {
    before: "",
    columns: (table) =>
      `select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = '${table}'`,
    indexes: (table) => `select indexname as name, indexdef as sql from pg_indexes where schemaname = current_schema()
      and tablename = '${table}' and indexname not in (select conname from pg_constraint)`,
    begin: "begin; set local session_replication_role = replica; set local maintenance_work_mem = '1GB'",
    search: {
      tables: ["quoin_search"],
      first: [],
      copy: (copy) => [
        `insert into quoin_search (entity, record, tokens) select entity, ${moved("record", copy)}, tokens from quoin_search
          where record < '${digits(1)}'`,
      ],
    },
    after: "vacuum analyze",
  },
};

const number = async (db, text) => Number(Object.values((await db.all(text))[0])[0]);

/** Copies of the rows whose record is of the fill, as `insert` statements with the columns by their names. */
async function copying(db, words, tables) {
  const statements = [];
  for (const [table, ways] of Object.entries(tables)) {
    const names = (await db.all(words.columns(table)))
      .map(({ name }) => name)
      .filter((name) => !GROWING.has(`${table}.${name}`));
    const key = Object.keys(ways)[0];
    statements.push(
      (copy) =>
        `insert into ${table} (${names.map((name) => `"${name}"`).join(", ")}) select ${names.map((name) => (ways[name] ? ways[name](`"${name}"`, copy) : `"${name}"`)).join(", ")}
          from ${table} where ${key} >= '${digits(0)}' and ${key} < '${digits(1)}'`,
    );
  }
  return statements;
}

const FIELD = "annual_revenue";
const amount = (cents) =>
  `'{"${FIELD}":' || cast((${cents}) / 100 as text) || '.' || substr(cast(100 + (${cents}) % 100 as text), 2) || '}'`;

/** The change number `round` of `rounds` of every customer, in the log. */
const change = (
  round,
  rounds,
) => `insert into quoin_log (at, actor, actor_name, cause, entity, record, op, before, after, rev, version)
  select '2026-0${1 + (round % 9)}-01T08:00:00.000Z', created_by, null, '{"source":"api","chain":[]}', 'customer', id, 'update',
    ${amount(`${FIELD} + ${(round - 1) * 100}`)}, ${amount(round === rounds ? FIELD : `${FIELD} + ${round * 100}`)}, ${round + 1}, (select max(version) from quoin_version)
  from customer order by id`;

/**
 * Copies what is there `copies` times and lets the log of the product grow to about `entries`. `floor`: its tables only. Gives
 * how many entries the log holds.
 */
export async function multiply(at, { engine, copies, entries = 0, floor = false, say }) {
  if (FIRST + copies > LAST) throw new Error("Fill more through the doors: there are too many copies.");
  const words = ENGINES[engine];
  const db = await openFloor(at);
  if (words.before) await db.exec(words.before);
  const tables = floor ? FLOOR : PRODUCT;
  const search = floor ? { tables: [], first: [], copy: () => [] } : words.search;
  const indexes = [];
  for (const table of [...Object.keys(tables), ...search.tables]) indexes.push(...(await db.all(words.indexes(table))));
  for (const { name } of indexes) await db.exec(`drop index "${name}"`);
  for (const statement of search.first) await db.exec(statement);
  const statements = await copying(db, words, tables);
  for (let copy = 1; copy <= copies; copy += 1) {
    const all = [...statements.map((statement) => statement(copy)), ...search.copy(copy)];
    await db.exec([words.begin, ...all, "commit"].join(";\n"));
    if (copy % 10 === 0) say(`${copy} of ${copies} copies`);
  }
  let held;
  if (!floor) {
    const records = await number(db, "select count(*) from customer");
    held = await number(db, "select count(*) from quoin_log");
    const rounds = Math.max(0, Math.round((entries - held) / records));
    for (let round = 1; round <= rounds; round += 1) await db.exec(change(round, rounds));
    if (rounds > 0) await db.exec(`update customer set rev = ${rounds + 1}`);
    held += rounds * records;
    say(`the log holds ${held} entries`);
  }
  if (!floor && engine === "postgres") await db.exec("vacuum full customer");
  for (const { sql } of indexes) await db.exec([words.begin, sql, "commit"].join(";\n"));
  await db.exec(words.after);
  await db.close();
  return held;
}
