import { type Kysely, sql } from "kysely";
import type { StoredFile } from "./stored-file.ts";

/** Adds a file to the table, in the caller's transaction. */
export async function noteFile(db: Kysely<unknown>, file: StoredFile): Promise<void> {
  const { id, hash, name, type, size, width = null, height = null, createdBy, at } = file;
  await sql`insert into quoin_file (id, hash, name, type, size, width, height, created_by, at)
    values (${id}, ${hash}, ${name}, ${type}, ${size}, ${width}, ${height}, ${createdBy}, ${at})`.execute(db);
}
