import { AppError } from "@quoin/definition";
import type { AggregateQuery } from "../door.ts";
import type { TableScope } from "./reading.ts";
import { type Column, guarded, resolveColumn } from "./resolve-column.ts";
import { fromScaled } from "./scaled.ts";
import { type Sql, sql } from "./sql/sql.ts";
import type { Bucket, ZoneOffset } from "./speech.ts";

/** One column of a summary. */
export interface Part {
  readonly name: string;
  readonly value: Sql;
  /** Of several such values of parts of the rows, that of all of them; absent where they do not tell. */
  readonly merge?: ((values: Sql) => Sql) | undefined;
  decode(value: unknown): unknown;
}

function refuse(path: string, code: string, params: Readonly<Record<string, unknown>>): AppError {
  return new AppError("validation", `The field "${String(params["field"])}" cannot be summarised so.`, {
    details: [{ path, code, params }],
  });
}

const decoder =
  ({ model }: Column) =>
  (value: unknown): unknown => {
    if (typeof value !== "number") return value;
    if (model.storage === "boolean") return value !== 0;
    return model.storage === "scaled" ? fromScaled(value, model.scale) : value;
  };

const total = (values: Sql): Sql => sql`sum(${values})`;

type Measure = AggregateQuery["aggregates"][number];

/** A measure. Fields that the reader may use on some rows only are summed over just those. */
export function measure(scope: TableScope, { fn, field, as }: Measure): Part {
  if (field === undefined) {
    if (fn !== "count") throw refuse("/aggregates", "required", { field: as, fn });
    return { name: as, value: sql`count(*)`, merge: total, decode: (value) => value };
  }
  const column = resolveColumn(scope, field, "aggregate");
  const value = guarded(column);
  if (fn === "count") return { name: as, value: sql`count(${value})`, merge: total, decode: (found) => found };
  if (column.model.type.aggregates?.includes(fn) !== true) throw refuse("/aggregates", "not_allowed", { field, fn });
  const decode = decoder(column);
  switch (fn) {
    case "sum":
      // A sum of fractions depends on how it is put together.
      return {
        name: as,
        value: sql`sum(${value})`,
        merge: column.model.storage === "real" ? undefined : total,
        decode,
      };
    case "avg":
      return {
        name: as,
        value: column.scope.reading.speech.average(value),
        decode: (found) => (typeof found === "number" ? found / 10 ** column.model.scale : found),
      };
    case "min":
      return { name: as, value: sql`min(${value})`, merge: (values) => sql`min(${values})`, decode };
    case "max":
      return { name: as, value: sql`max(${value})`, merge: (values) => sql`max(${values})`, decode };
  }
}

/** What rows are grouped by: a value, or the first day of the time that it falls in. */
export async function groupValue(
  column: Column,
  group: { readonly field: string; readonly bucket?: Bucket },
  offsets: (value: Sql) => Promise<readonly ZoneOffset[]>,
): Promise<Part> {
  const value = guarded(column);
  const { speech } = column.scope.reading;
  if (group.bucket === undefined) return { name: group.field, value, decode: decoder(column) };
  const { kind } = column.model;
  if (kind !== "date" && kind !== "instant")
    throw refuse("/group", "not_allowed", { field: group.field, bucket: group.bucket });
  const local = kind === "date" ? undefined : await offsets(value);
  return { name: group.field, value: speech.bucket(value, group.bucket, local), decode: (found) => found };
}
