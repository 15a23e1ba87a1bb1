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

/** What the rows of the room, or those of these values, have twice: its index looks values up that are not yet unique. */
function doublesOf(
  db: Kysely<unknown>,
  name: string,
  { among, ids }: { readonly among: string; readonly ids?: readonly string[] } = { among: "" },
): Promise<readonly Double[]> {
  return runText<Double>(
    db,
    `select o.c0 as value, count(*) as count from ${quoted(roomOf(name))} o where o.c0 is not null${among} group by o.c0 having count(*) > 1`,
    ids === undefined ? [] : [JSON.stringify(ids)],
  );
}

/** What these records have in common with others. */
function writtenDoubles(db: Kysely<unknown>, { name, table }: NewIndex, ids: readonly string[]) {
  const rows = `select t.rowid from ${quoted(table)} t where t.id in (select value from json_each(?))`;
  const values = `select r.c0 from ${quoted(roomOf(name))} r where r.rowid in (${rows})`;
  return doublesOf(db, name, { among: ` and o.c0 in (${values})`, ids });
}

/**
 * SQLite makes an index in one statement, in which nobody writes: seconds for a million rows. So a table of the same cells
 * under the same rowids is filled part by part, triggers keep it as the records are, and its index grows with it, which holds
 * cells and rowid of each row and nothing of whose it is. In the end the file is told that it belongs to the records.
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
    doubles: (db, { name }) => doublesOf(db, name),
  },
  async finish(db, index, written) {
    const { name, table } = index;
    const doubles = index.unique ? await writtenDoubles(db, index, written) : [];
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
