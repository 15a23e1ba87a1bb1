import type { Kysely } from "kysely";
import { createIndex } from "../create-index.ts";
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

/** What these rows have in common with others. In the room, for its index looks values up that are not yet unique. */
function doublesOf(db: Kysely<unknown>, { name, table }: NewIndex, ids: readonly string[]): Promise<readonly Double[]> {
  const room = quoted(roomOf(name));
  return runText<Double>(
    db,
    `select o.c0 as value, count(*) as count from ${room} o where o.c0 in (select r.c0 from ${room} r where r.rowid in
      (select t.rowid from ${quoted(table)} t where t.id in (select value from json_each(?)))) group by o.c0 having count(*) > 1`,
    [JSON.stringify(ids)],
  );
}

/**
 * SQLite makes an index in one statement, in which nobody writes: seconds for a million rows. So a table of the same cells
 * under the same rowids is filled part by part, triggers keep it as the records are, and its index grows with it, which holds
 * cells and rowid of each row and nothing of whose it is. In the end the file is told that it belongs to the records.
 */
export const sqliteLargeIndex: LargeIndex = {
  binds: false,
  async begin(db, index) {
    const { name, table, columns, living } = index;
    const [room, of] = [quoted(roomOf(name)), quoted(table)];
    const types = new Map(
      (await runText<{ name: string; type: string }>(db, "select name, type from pragma_table_info(?)", [table])).map(
        (column) => [column.name, column.type],
      ),
    );
    const list = cells(index);
    const kinds = columns.map((column, i) => `${list[i] ?? ""} ${types.get(column) ?? "any"}`);
    await runText(db, `create table ${room} (${kinds.join(", ")}) strict`, []);
    await runText(db, createIndex({ ...index, table: roomOf(name), columns: list, unique: false, living: false }), []);
    const fresh = columns.map((column) => `new.${quoted(column)}`).join(", ");
    const put = `insert or replace into ${room} (rowid, ${list.join(", ")}) select new.rowid, ${fresh}${living ? " where new.deleted_at is null" : ""};`;
    const away = `delete from ${room} where rowid = old.rowid;`;
    const seen = [...new Set([...columns, ...(living ? ["deleted_at"] : [])])].map(quoted).join(", ");
    const [insert, update, remove] = triggersOf(name);
    await runText(db, `create trigger ${insert ?? ""} after insert on ${of} begin ${put} end`, []);
    await runText(db, `create trigger ${update ?? ""} after update of ${seen} on ${of} begin ${away} ${put} end`, []);
    await runText(db, `create trigger ${remove ?? ""} after delete on ${of} begin ${away} end`, []);
  },
  parts: {
    // In the order of the index each part writes a few pages beside each other, in that of the rows nearly all of them.
    async missing(db, { name, table, columns, living }) {
      const order = columns.map((column) => `t.${quoted(column)}`).join(", ");
      const [row] = await runText<{ rows: string }>(
        db,
        `select json_group_array(row) as rows from (select t.rowid as row from ${quoted(table)} t where
          not exists (select 1 from ${quoted(roomOf(name))} r where r.rowid = t.rowid)${living ? " and t.deleted_at is null" : ""} order by ${order})`,
        [],
      );
      return JSON.parse(row?.rows ?? "[]") as number[];
    },
    async take(db, index, rows) {
      const list = index.columns.map(quoted).join(", ");
      const living = index.living ? " and deleted_at is null" : "";
      await runText(
        db,
        `insert or replace into ${quoted(roomOf(index.name))} (rowid, ${cells(index).join(", ")}) select rowid, ${list} from ${quoted(index.table)} where rowid in (select value from json_each(?))${living}`,
        [JSON.stringify(rows)],
      );
    },
  },
  async finish(db, index, written) {
    const { name, table } = index;
    const doubles = index.unique ? await doublesOf(db, index, written) : [];
    if (doubles.length > 0) return doubles;
    await dropTriggers(db, name);
    await readSchema(db, { type: "index", name });
    await writeSchema(db, { type: "index", name }, { table, sql: createIndex(index) });
    await runText(db, `drop table ${quoted(roomOf(name))}`, []);
    return [];
  },
  async drop(db, { name }) {
    await dropTriggers(db, name);
    await runText(db, `drop table if exists ${quoted(roomOf(name))}`, []);
    await runText(db, `drop index if exists ${quoted(name)}`, []);
  },
};
