import type { Kysely } from "kysely";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { Row } from "../door.ts";
import type { EntityModel, Model } from "../query/field-model.ts";
import { speechOf } from "../query/read-context.ts";
import { mainScope } from "../query/reading.ts";
import { startReading } from "../query/start-reading.ts";
import { rowJson } from "../query/row-json.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { indexRecords } from "./index-records.ts";

const BATCH = 1000;

export interface Indexed {
  readonly model: Model;
  readonly entities: readonly EntityModel[];
  /** Told after each thousand; what it throws ends it. */
  readonly onRows: (rows: { readonly done: number; readonly total: number }) => void;
}

/** Reads every record of these entities, those in the bin too, and indexes it anew. */
export async function indexEntities(
  to: { readonly db: Kysely<unknown>; readonly dialect: Dialect },
  { model, entities, onRows }: Indexed,
): Promise<void> {
  let total = 0;
  for (const { table } of entities) {
    const [row] = await run<{ n: number }>(to.db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
    total += row?.n ?? 0;
  }
  let done = 0;
  for (const entity of entities) {
    for (let last = ""; ;) {
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
        sql`SELECT ${row.json} AS j FROM ${table} WHERE ${id} > ${last} ORDER BY ${id} LIMIT ${BATCH}`,
      );
      const records = rows.map(({ j }): Row => JSON.parse(j));
      await indexRecords(
        to,
        entity,
        records.map((record) => ({ id: String(record["id"]), record })),
      );
      done += rows.length;
      if (rows.length > 0) onRows({ done, total });
      if (rows.length < BATCH) break;
      last = String(records.at(-1)?.["id"]);
    }
  }
}
