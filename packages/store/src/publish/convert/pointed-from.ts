import type { EntityModel, FieldModel } from "../../query/field-model.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import { PART } from "../ahead/part-size.ts";
import type { WorkDatabase } from "../work.ts";

/** Ids of the records that these point at by one of their fields. */
export async function pointedFrom(
  { db, dialect }: WorkDatabase,
  { entity, field }: { readonly entity: EntityModel; readonly field: FieldModel },
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let first = 0; first < ids.length; first += PART) {
    const list = sql`(SELECT value FROM ${dialect.speech.each(JSON.stringify(ids.slice(first, first + PART)))})`;
    const rows = await run<{ id: string | null }>(
      db,
      field.link === undefined
        ? sql`SELECT ${identifier(field.column)} AS id FROM ${identifier(entity.table)} WHERE id IN ${list}`
        : sql`SELECT value AS id FROM ${identifier(field.link)} WHERE record IN ${list}`,
    );
    for (const { id } of rows) if (id !== null) found.add(id);
  }
  return [...found];
}
