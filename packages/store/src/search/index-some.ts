import { FULL_ACCESS } from "../access/full-access.ts";
import type { Row } from "../door.ts";
import type { EntityModel, Model } from "../query/field-model.ts";
import { speechOf } from "../query/read-context.ts";
import { mainScope } from "../query/reading.ts";
import { rowJson } from "../query/row-json.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { startReading } from "../query/start-reading.ts";
import { type IndexPlace, indexRecords } from "./index-records.ts";

export interface SomeRecords {
  readonly model: Model;
  readonly entity: EntityModel;
  /** Those with a greater id, in the order of their ids. */
  readonly after: string;
  readonly limit: number;
  /** Of those that it reads only these are indexed, by their JSON. Default: all. */
  readonly only?: ((json: string) => boolean) | undefined;
}

/** Reads some records of an entity, those in the bin too, and indexes them anew. Gives their ids. */
export async function indexSome(
  to: IndexPlace,
  { model, entity, after, limit, only }: SomeRecords,
): Promise<readonly string[]> {
  const scope = mainScope(startReading(model, FULL_ACCESS, speechOf(to.dialect)), entity);
  const row = rowJson(
    scope,
    entity.searched.map((field) => field.field.key),
    false,
  );
  const id = columnOf(scope.alias, "id");
  const table = sql`${identifier(entity.table)} ${identifier(scope.alias)}`;
  const rows = await run<{ j: string }>(
    to.db,
    sql`SELECT ${row.json} AS j FROM ${table} WHERE ${id} > ${after} ORDER BY ${id} LIMIT ${limit}`,
  );
  const records = rows.map(({ j }) => {
    const record: Row = JSON.parse(j);
    return { id: String(record["id"]), record, wanted: only?.(j) ?? true };
  });
  await indexRecords(
    to,
    entity,
    records.filter(({ wanted }) => wanted),
  );
  return records.map(({ id }) => id);
}
