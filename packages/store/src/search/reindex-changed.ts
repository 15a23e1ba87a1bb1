import type { Kysely } from "kysely";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Published } from "../definitions/published.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { modelOf } from "../query/model-of.ts";
import { speechOf } from "../query/read-context.ts";
import { mainScope } from "../query/reading.ts";
import { startReading } from "../query/start-reading.ts";
import { rowJson } from "../query/row-json.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { indexRecords } from "./index-records.ts";

const BATCH = 1000;

/** What decides on the tokens of an entity's records. */
const signature = (entity: EntityModel): string =>
  JSON.stringify(entity.searched.map((field) => [field.field.key, field.searchCode, field.search]));

/**
 * Brings the search index up to date with a new version, within its transaction: records of entities whose searched fields
 * changed (another column, search turned on, text that became a name) are read and indexed anew, those in the bin too.
 * `onRows` is told after each thousand; what it throws ends it.
 */
export async function reindexChanged(
  to: { readonly db: Kysely<unknown>; readonly dialect: Dialect },
  versions: { readonly before: Published; readonly after: Published },
  onRows: (rows: { readonly done: number; readonly total: number }) => void,
): Promise<void> {
  const before = modelOf(versions.before);
  const after = modelOf(versions.after);
  const changed = [...after.entities.values()].filter((entity) => {
    const old = before.entities.get(entity.key);
    return old !== undefined && signature(old) !== signature(entity);
  });
  let total = 0;
  for (const { table } of changed) {
    const [row] = await run<{ n: number }>(to.db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
    total += row?.n ?? 0;
  }
  let done = 0;
  for (const entity of changed) {
    for (let last = ""; ;) {
      const scope = mainScope(startReading(after, FULL_ACCESS, speechOf(to.dialect)), entity);
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
