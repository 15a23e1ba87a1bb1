import type { Kysely } from "kysely";
import type { Speech } from "../query/speech.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import { fileOf, type FileRow } from "./file-row.ts";
import type { StoredFile } from "./stored-file.ts";

/** Those of the files that there are, whoever may read them. */
export async function filesById(
  db: Kysely<unknown>,
  speech: Speech,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, StoredFile>> {
  if (ids.size === 0) return new Map();
  const rows = await run<FileRow>(
    db,
    sql`SELECT * FROM quoin_file WHERE id IN (SELECT value FROM ${speech.each(JSON.stringify([...ids]))})`,
  );
  return new Map(rows.map((row) => [row.id, fileOf(row)]));
}
