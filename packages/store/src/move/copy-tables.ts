import { AppError } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import type { WorkDatabase } from "../publish/work.ts";
import { RowSum } from "./row-sum.ts";
import { type MovedTable, tableRows } from "./table-rows.ts";

export interface CopyOptions {
  readonly tables: readonly MovedTable[];
  readonly onRows: (table: string, rows: number) => void;
}

async function isEmpty(db: Kysely<unknown>, table: string): Promise<boolean> {
  return (await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)).rows.length === 0;
}

async function copyTable(from: Kysely<unknown>, to: WorkDatabase, { tables, onRows }: CopyOptions): Promise<RowSum> {
  const sum = new RowSum();
  for (const table of tables) {
    for await (const rows of tableRows(from, table)) {
      await to.dialect.insertRows(to.db, { table: table.name, columns: table.columns, rows });
      sum.add(rows);
      onRows(table.name, sum.rows);
    }
  }
  return sum;
}

/**
 * Copies all rows within the caller's transactions. A table whose rows point at those of a later one is tried again after
 * it; those that are filled already come last and are emptied before, for triggers count in them what is written to others.
 * Gives what was copied, by table.
 */
export async function copyTables(
  from: Kysely<unknown>,
  to: WorkDatabase,
  options: CopyOptions,
): Promise<ReadonlyMap<string, RowSum>> {
  const filled: MovedTable[] = [];
  const empty: MovedTable[] = [];
  for (const table of options.tables) ((await isEmpty(to.db, table.name)) ? empty : filled).push(table);
  const done = new Map<string, RowSum>();
  const copy = async (table: MovedTable): Promise<void> => {
    done.set(table.name, await copyTable(from, to, { ...options, tables: [table] }));
  };
  for (let left = empty; left.length > 0;) {
    const waiting: MovedTable[] = [];
    for (const table of left) if (!(await triedCopy(to.db, () => copy(table)))) waiting.push(table);
    if (waiting.length === left.length)
      throw new AppError("dangling_relation", `Rows of ${waiting[0]?.name} point at rows that do not exist.`);
    left = waiting;
  }
  for (const table of filled) {
    await sql`delete from ${sql.table(table.name)}`.execute(to.db);
    await copy(table);
  }
  return done;
}

/** False, and nothing written, where rows pointed at others that are not there yet. */
async function triedCopy(db: Kysely<unknown>, copy: () => Promise<void>): Promise<boolean> {
  await sql`savepoint quoin_table`.execute(db);
  try {
    await copy();
    await sql`release quoin_table`.execute(db);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "dangling_relation") throw error;
    await sql`rollback to quoin_table`.execute(db);
    await sql`release quoin_table`.execute(db);
    return false;
  }
}
