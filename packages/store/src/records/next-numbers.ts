import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Writing } from "./writing.ts";

/** Takes `count` numbers of a series and gives the first. Without gaps: the counter is part of the transaction. */
async function take(writing: Writing, series: string, count: number): Promise<number> {
  const [row] = await run<{ last: number }>(
    writing.scope.db,
    sql`INSERT INTO quoin_series (series, last) VALUES (${series}, ${count}) ON CONFLICT (series) DO UPDATE SET last = quoin_series.last + excluded.last RETURNING last`,
  );
  return (row?.last ?? count) - count + 1;
}

/** Fills the fields that the store numbers by itself, in the order of the records. */
export async function fillNumbers(writing: Writing, entity: EntityModel, records: readonly Row[]): Promise<void> {
  for (const { field, type, searchCode } of entity.fields.values()) {
    if (type.generate === undefined) continue;
    const wanting = records.filter((record) => record[field.key] === undefined);
    if (wanting.length === 0) continue;
    const { now } = writing.scope;
    const series = `${entity.key}.${field.key}.${searchCode}.${type.generate.series(field, now)}`;
    let next = await take(writing, series, wanting.length);
    for (const record of wanting) record[field.key] = type.generate.value(field, now, next++);
  }
}
