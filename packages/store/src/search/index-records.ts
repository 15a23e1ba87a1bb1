import { seenValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import { indexTokens } from "./index-tokens.ts";

/** All tokens of a record, each behind the code of its field. */
function recordTokens(entity: EntityModel, record: Row): string {
  const tokens: string[] = [];
  for (const model of entity.searched) {
    const value = seenValue(model.field, record[model.field.key]);
    if (typeof value !== "string" || model.search === undefined) continue;
    for (const token of indexTokens(value, model.search)) tokens.push(`${model.searchCode}${token}`);
  }
  return cut(tokens);
}

/** Bytes of tokens of one record: what a tsvector holds, and so the same on every engine. Ten long texts of Han fit. */
const MOST = 1_000_000;

function cut(tokens: readonly string[]): string {
  const text = tokens.join(" ");
  if (text.length <= MOST / 4) return text;
  let size = 0;
  return tokens.filter((token) => (size += Buffer.byteLength(token)) <= MOST).join(" ");
}

export interface IndexPlace {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
}

/** Writes or replaces what search knows of these records, in the writer's transaction. */
export async function indexRecords(
  { db, dialect }: IndexPlace,
  entity: EntityModel,
  records: readonly { readonly id: string; readonly record: Row }[],
): Promise<void> {
  if (records.length === 0 || entity.searched.length === 0) return;
  const rows = records.map(({ id, record }) => [id, recordTokens(entity, record)] as const);
  await dialect.search.write(db, entity.key, rows);
}

/** Forgets records for good. */
export async function unindexRecords(
  { db, dialect }: IndexPlace,
  entity: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await dialect.search.remove(db, entity, ids);
}
