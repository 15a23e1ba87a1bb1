import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { recordTokens } from "./record-tokens.ts";

/** A record's id and all of its tokens. */
export type RecordTokens = readonly [record: string, tokens: string];

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
  if (entity.searched.length === 0 || records.length === 0) return;
  const rows = records.map(({ id, record }) => [id, recordTokens(entity, record)] as const);
  await dialect.search.write(db, entity.key, rows);
}
