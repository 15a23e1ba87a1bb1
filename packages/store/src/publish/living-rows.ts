import { FULL_ACCESS } from "../access/full-access.ts";
import type { Published } from "../definitions/published.ts";
import type { Row } from "../door.ts";
import { modelOf } from "../query/model-of.ts";
import { mainScope } from "../query/reading.ts";
import { rowJson } from "../query/row-json.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { startReading } from "../query/start-reading.ts";
import { type Sampling, WHOLE } from "./sampling.ts";
import type { WorkDatabase } from "./work.ts";

interface Wanted {
  readonly entity: string;
  readonly fields: readonly string[];
  readonly sampling?: Sampling;
}

/** Every living record of an entity, or a sample of them, as the version in force has it, in batches by id; only the fields named. */
export async function* livingRows(
  { db, dialect }: WorkDatabase,
  published: Published,
  { entity, fields, sampling = WHOLE }: Wanted,
): AsyncGenerator<readonly Row[]> {
  const model = modelOf(published).entities.get(entity);
  if (model === undefined) return;
  const scope = mainScope(startReading(modelOf(published), FULL_ACCESS, dialect.speech), model);
  const { json } = rowJson(scope, fields, false);
  const id = columnOf(scope.alias, "id");
  for (let after = ""; ;) {
    const rows = await run<{ j: string }>(
      db,
      sql`SELECT ${json} AS j FROM ${identifier(model.table)} ${identifier(scope.alias)} WHERE ${columnOf(scope.alias, "deleted_at")} IS NULL AND ${id} > ${after} ORDER BY ${id} LIMIT ${sampling.batch}`,
    );
    const read = rows.map(({ j }): Row => JSON.parse(j));
    yield read;
    const last = read.at(-1);
    if (last === undefined || read.length < sampling.batch) return;
    after = await sampling.next(String(last["id"]));
  }
}
