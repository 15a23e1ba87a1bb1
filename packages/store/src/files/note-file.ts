import { type Kysely, sql } from "kysely";
import type { StoredFile } from "./stored-file.ts";

/** Adds a file to the table, with the field that holds it where one does, in the caller's transaction. */
export async function noteFile(db: Kysely<unknown>, file: StoredFile): Promise<void> {
  const { id, hash, name, type, size, width = null, height = null, createdBy, at, holder } = file;
  const { entity = null, record = null, field = null } = holder ?? {};
  await sql`insert into quoin_file (id, hash, name, type, size, width, height, created_by, at, entity, record, field)
    values (${id}, ${hash}, ${name}, ${type}, ${size}, ${width}, ${height}, ${createdBy}, ${at},
      ${entity}, ${record}, ${field})`.execute(db);
}
