import { foldText } from "@quoin/condition";
import { sql } from "kysely";
import { identifier } from "../query/sql/identifier.ts";
import { run } from "../query/run.ts";
import { sql as piece } from "../query/sql/sql.ts";
import type { WorkDatabase } from "./work.ts";

const BATCH = 2000;
const V = piece`v`;

/** Writes the folded copy of every value. In batches, since SQL cannot fold beyond ASCII and the values pass through here. */
export async function fillFold(
  { db, dialect }: WorkDatabase,
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
    const { rows: pairsOf, cell } = dialect.speech;
    const text = identifier(of.table);
    await run(
      db,
      piece`UPDATE ${text} SET ${identifier(of.fold)} = ${cell(V, 1, "text")} FROM ${pairsOf(pairs)} v WHERE ${text}.id = ${cell(V, 0, "text")}`,
    );
    after = last.id;
  }
}
