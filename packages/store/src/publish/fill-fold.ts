import { foldText } from "@quoin/condition";
import { sql, type Kysely } from "kysely";

const BATCH = 2000;

/** Writes the folded copy of every value. In batches, since SQL cannot fold beyond ASCII and the values pass through here. */
export async function fillFold(
  db: Kysely<unknown>,
  of: { readonly table: string; readonly column: string; readonly fold: string },
): Promise<void> {
  const table = sql.table(of.table);
  const column = sql.ref(of.column);
  for (let after = ""; ;) {
    const { rows } = await sql<{ id: string; value: string }>`select id, ${column} as value from ${table}
      where id > ${after} and ${column} is not null order by id limit ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    const pairs = JSON.stringify(rows.map((row) => [row.id, foldText(row.value)]));
    await sql`update ${table} set ${sql.ref(of.fold)} = pair.value ->> 1
      from json_each(${pairs}) as pair where ${table}.id = pair.value ->> 0`.execute(db);
    after = last.id;
  }
}
