import type { Row } from "../door.ts";
import type { FieldModel } from "../query/field-model.ts";
import type { Writing } from "../records/writing.ts";

/** The numbers of a field for records that have none, in their order, each in the series of the day on which it was made. */
export async function numberSome(
  { scope }: Writing,
  { entity, field: { field, type, searchCode } }: { readonly entity: string; readonly field: FieldModel },
  records: readonly Row[],
): Promise<readonly unknown[]> {
  const { generate } = type;
  if (generate === undefined) return [];
  const made = records.map((record) => new Date(String(record["created_at"])));
  const series = made.map((day) => `${entity}.${field.key}.${searchCode}.${generate.series(field, day)}`);
  const next = new Map<string, number>();
  for (const name of new Set(series))
    next.set(name, await scope.numbers.take(scope.db, name, series.filter((one) => one === name).length));
  return records.map((_record, index) => {
    const name = series[index] ?? "";
    const count = next.get(name) ?? 0;
    next.set(name, count + 1);
    return generate.value(field, made[index] ?? scope.now, count);
  });
}
