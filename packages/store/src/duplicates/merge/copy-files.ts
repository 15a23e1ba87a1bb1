import { filesIn } from "@quoin/fields";
import type { Row } from "../../door.ts";
import { fileFields } from "../../files/file-fields.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Writing } from "../../records/writing.ts";
import { newId } from "../../system/new-id.ts";

/**
 * The values with files of their own: a file belongs to one record, and the merged one keeps its. Contents are not copied. Gives
 * back every other value as it is.
 */
export async function copyFiles(writing: Writing, survivor: Row, at: { entity: string; values: Row }): Promise<Row> {
  const values: Row = { ...at.values };
  for (const { field } of fileFields(writing.model).get(at.entity) ?? []) {
    const { key } = field;
    const own = new Set(filesIn(survivor[key]).map(({ id }) => id));
    const copies = new Map<unknown, string>();
    for (const { id } of filesIn(values[key])) if (!own.has(id)) copies.set(id, newId(writing.scope.now.getTime()));
    for (const [id, copy] of copies)
      await run(
        writing.scope.db,
        sql`INSERT INTO quoin_file (id, hash, name, type, size, width, height, created_by, at, entity, record, field) SELECT ${copy}, hash, name, type, size, width, height, created_by, at, ${at.entity}, ${String(survivor["id"])}, ${key} FROM quoin_file WHERE id = ${String(id)}`,
      );
    if (copies.size > 0)
      values[key] = JSON.parse(
        JSON.stringify(values[key], (name, part: unknown) => (name === "id" ? (copies.get(part) ?? part) : part)),
      );
  }
  return values;
}
