import type { Kysely } from "kysely";
import { createIndex } from "../create-index.ts";
import { indexRows } from "../index-rows.ts";
import type { Double, LargeIndex, NewIndex } from "../large-index.ts";
import { runText } from "../run-text.ts";
import { readSchema, writeSchema } from "./write-schema.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const roomOf = (name: string): string => `quoin_ahead_${name}`;
const triggersOf = (name: string): readonly string[] =>
  ["insert", "update", "delete"].map((change) => quoted(`${roomOf(name)}_${change}`));

/** The columns by the names that they have in the room: one of them may be called as the room's rowid is. */
const cells = ({ columns }: NewIndex): readonly string[] => columns.map((_, i) => `c${i}`);

async function dropTriggers(db: Kysely<unknown>, name: string): Promise<void> {
  for (const trigger of triggersOf(name)) await runText(db, `drop trigger if exists ${trigger}`, []);
}

/** What these records have in common with others. */
function writtenDoubles(db: Kysely<unknown>, index: NewIndex, ids: readonly string[]) {
  const [table, column] = [quoted(index.table), quoted(index.columns[0] ?? "id")];
  const values = `select r.${column} from ${table} r where r.id in (select value from json_each(?))`;
  return runText<Double>(
    db,
    `select o.${column} as value, count(*) as count from ${table} o where o.${column} in (${values})${indexRows(index, "and", "o.")} group by o.${column} having count(*) > 1`,
    [JSON.stringify(ids)],
  );
}

async function say(db: Kysely<unknown>, index: NewIndex): Promise<void> {
  const { name, table } = index;
  await readSchema(db, { type: "index", name });
  await writeSchema(db, { type: "index", name }, { table, sql: createIndex(index) });
}

/**
 * Where the planner has figures of indexes, one without passes for one that finds ten rows, and is taken before any other; so
 * does one of which a part was looked at only. All of it takes a tenth of a second for a million rows.
 */
async function weigh(db: Kysely<unknown>, { name, table }: NewIndex): Promise<void> {
  const [kept] = await runText(db, "select 1 from sqlite_schema where name = 'sqlite_stat1'", []);
  if (kept === undefined) return;
  const [usual] = await runText<{ analysis_limit: number }>(db, "pragma analysis_limit", []);
  await runText(db, "pragma analysis_limit = 0", []);
  try {
    await runText(db, `analyze ${quoted(roomOf(name))}`, []);
  } finally {
    await runText(db, `pragma analysis_limit = ${usual?.analysis_limit ?? 0}`, []);
  }
  await runText(db, "update sqlite_stat1 set tbl = ? where idx = ?", [table, name]);
}

/** Rows of the room that go at once. */
const CLEARED = 20_000;

/**
 * SQLite makes an index in one statement, in which nobody writes: seconds for a million rows. So a table of the same cells
 * under the same rowids is filled part by part, triggers keep it as the records are, and its index grows with it, which holds
 * cells and rowid of each row and nothing of whose it is. Then the file is told that it belongs to the records, and in the end
 * that it is unique.
 */
export const sqliteLargeIndex: LargeIndex = {
  binds: false,
  async begin(db, index) {
    const { name, table, columns, living, only } = index;
    const [room, of] = [quoted(roomOf(name)), quoted(table)];
    const types = new Map(
      (await runText<{ name: string; type: string }>(db, "select name, type from pragma_table_info(?)", [table])).map(
        (column) => [column.name, column.type],
      ),
    );
    const list = cells(index);
    const kinds = columns.map((column, i) => `${list[i] ?? ""} ${types.get(column) ?? "any"}`);
    await runText(db, `create table ${room} (${kinds.join(", ")}) strict`, []);
    const whole = { ...index, table: roomOf(name), columns: list, unique: false, living: false, only: undefined };
    await runText(db, createIndex(whole), []);
    const fresh = columns.map((column) => `new.${quoted(column)}`).join(", ");
    const put = `insert or replace into ${room} (rowid, ${list.join(", ")}) select new.rowid, ${fresh}${indexRows(index, "where", "new.")};`;
    const away = `delete from ${room} where rowid = old.rowid;`;
    const asked = [...(living ? ["deleted_at"] : []), ...(only === undefined ? [] : [only.column])];
    const seen = [...new Set([...columns, ...asked])].map(quoted).join(", ");
    const [insert, update, remove] = triggersOf(name);
    await runText(db, `create trigger ${insert ?? ""} after insert on ${of} begin ${put} end`, []);
    await runText(db, `create trigger ${update ?? ""} after update of ${seen} on ${of} begin ${away} ${put} end`, []);
    await runText(db, `create trigger ${remove ?? ""} after delete on ${of} begin ${away} end`, []);
  },
  parts: {
    async take(db, index, { after, last }) {
      const list = index.columns.map(quoted).join(", ");
      await runText(
        db,
        `insert or replace into ${quoted(roomOf(index.name))} (rowid, ${cells(index).join(", ")}) select rowid, ${list} from ${quoted(index.table)} where id > ? and id <= ?${indexRows(index, "and")}`,
        [after, last],
      );
    },
    doubles: (db, { name }) =>
      // Its index looks values up that are not yet unique.
      runText<Double>(
        db,
        `select c0 as value, count(*) as count from ${quoted(roomOf(name))} where c0 is not null group by c0 having count(*) > 1`,
        [],
      ),
    async bind(db, index) {
      await dropTriggers(db, index.name);
      await weigh(db, index);
      await say(db, { ...index, unique: false });
    },
    async isBound(db, { name, table }) {
      const [made] = await runText(
        db,
        "select 1 from sqlite_schema where type = 'index' and name = ? and tbl_name = ?",
        [name, table],
      );
      return made !== undefined;
    },
    async clear(db, { name }) {
      const room = quoted(roomOf(name));
      const [there] = await runText(db, "select 1 from sqlite_schema where type = 'table' and name = ?", [
        roomOf(name),
      ]);
      if (there === undefined) return false;
      const some = `select rowid as id from ${room} order by rowid limit ${CLEARED}`;
      const [found] = await runText<{ last: number | null }>(db, `select max(id) as last from (${some})`, []);
      // Dropping a table goes through all of its pages, so they go before.
      if (found === undefined || found.last === null) await runText(db, `drop table ${room}`, []);
      else await runText(db, `delete from ${room} where rowid <= ?`, [found.last]);
      return true;
    },
  },
  async finish(db, index, written) {
    if (!index.unique) return [];
    const doubles = await writtenDoubles(db, index, written);
    if (doubles.length === 0) await say(db, index);
    return doubles;
  },
  async drop(db, { name }) {
    await dropTriggers(db, name);
    await runText(db, `drop table if exists ${quoted(roomOf(name))}`, []);
    await runText(db, `drop index if exists ${quoted(name)}`, []);
  },
};
