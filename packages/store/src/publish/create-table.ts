import { sql } from "kysely";
import { SYSTEM_COLUMNS } from "../naming/system-columns.ts";
import type { WorkDatabase } from "./work.ts";

const REQUIRED = new Set(["rev", "created_at", "updated_at"]);

/** Makes an entity's table with its system columns; fields are added one by one, since relations may go in circles. */
export async function createTable({ db, dialect }: WorkDatabase, table: string): Promise<void> {
  const columns = Object.entries(SYSTEM_COLUMNS).map(([name, kind]) => {
    const rule = name === "id" ? " not null primary key" : REQUIRED.has(name) ? " not null" : "";
    return sql`${sql.ref(name)} ${sql.raw(dialect.columnType(kind) + rule)}`;
  });
  await sql`create table ${sql.table(table)} (${sql.join(columns)})${sql.raw(dialect.tableSuffix)}`.execute(db);
}
