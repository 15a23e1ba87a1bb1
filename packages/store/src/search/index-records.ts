import { seenValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Kysely } from "kysely";
import { indexTokens } from "./index-tokens.ts";

/** All tokens of a record, each behind the code of its field. */
function recordTokens(entity: EntityModel, record: Row): string {
  const tokens: string[] = [];
  for (const model of entity.searched) {
    const value = seenValue(model.field, record[model.field.key]);
    if (typeof value !== "string" || model.search === undefined) continue;
    for (const token of indexTokens(value, model.search)) tokens.push(`${model.searchCode}${token}`);
  }
  return tokens.join(" ");
}

/** Writes or replaces what search knows of these records, in the writer's transaction. */
export async function indexRecords(
  db: Kysely<unknown>,
  entity: EntityModel,
  records: readonly { readonly id: string; readonly record: Row }[],
): Promise<void> {
  if (records.length === 0 || entity.searched.length === 0) return;
  const rows = JSON.stringify(records.map(({ id, record }) => [id, recordTokens(entity, record)]));
  await run(
    db,
    sql`INSERT INTO quoin_search_record (entity, record) SELECT ${entity.key}, value ->> 0 FROM json_each(${rows}) WHERE true ON CONFLICT (entity, record) DO NOTHING`,
  );
  await run(
    db,
    sql`INSERT OR REPLACE INTO quoin_search (rowid, tokens) SELECT m.id, j.value ->> 1 FROM json_each(${rows}) j CROSS JOIN quoin_search_record m ON m.entity = ${entity.key} AND m.record = j.value ->> 0`,
  );
}

/** Forgets records for good. */
export async function unindexRecords(db: Kysely<unknown>, entity: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const among = sql`entity = ${entity} AND record IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  await run(db, sql`DELETE FROM quoin_search WHERE rowid IN (SELECT id FROM quoin_search_record WHERE ${among})`);
  await run(db, sql`DELETE FROM quoin_search_record WHERE ${among}`);
}
