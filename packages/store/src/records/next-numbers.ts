import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import type { Writing } from "./writing.ts";

/** Fills the fields that the store numbers by itself, in the order of the records. */
export async function fillNumbers(writing: Writing, entity: EntityModel, records: readonly Row[]): Promise<void> {
  for (const { field, type, searchCode } of entity.fields.values()) {
    if (type.generate === undefined) continue;
    const wanting = records.filter((record) => record[field.key] === undefined);
    if (wanting.length === 0) continue;
    const { db, now, numbers } = writing.scope;
    const series = `${entity.key}.${field.key}.${searchCode}.${type.generate.series(field, now)}`;
    let next = await numbers.take(db, series, wanting.length);
    for (const record of wanting) record[field.key] = type.generate.value(field, now, next++);
  }
}
