import { type ComputedMany, formulaKind, formulaValue } from "@quoin/fields";
import type { RollupTotals } from "@quoin/formula";
import type { FieldModel } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { columnOf } from "../query/sql/identifier.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { decodeKept } from "./decode-kept.ts";
import { manyRows } from "./many-rows.ts";
import type { Work } from "./work.ts";

const BLANK = { kind: "blank" } as const;
const NONE: RollupTotals = { records: 0, given: 0, sum: 0n, scale: 0, least: BLANK, most: BLANK };

/** Whether a column holds what a database adds up and compares as formulas do. */
function adds({ field, storage, seen }: FieldModel, total: ComputedMany["total"]): boolean {
  const kind = formulaKind(field);
  if (seen !== undefined) return false;
  if (kind === "number" || kind === "duration") return storage === "scaled" || storage === "integer";
  const ordered = (kind === "date" && storage === "date") || (kind === "instant" && storage === "instant");
  return ordered && (total === "min" || total === "max");
}

interface Found {
  readonly points: string;
  readonly records: number | string;
  readonly given: number | string;
  readonly high: string | null;
  readonly low: string | null;
  readonly least: string | null;
  readonly most: string | null;
}

/**
 * What the database adds up of a rollup's records, by parent: one aggregate, however many there are. Undefined where their
 * values have to be looked at one by one.
 */
export async function totalsOf(
  work: Work,
  many: ComputedMany,
  parents: readonly string[],
): Promise<((id: string) => RollupTotals) | undefined> {
  const model = work.model.entities.get(many.entity);
  const relation = model?.fields.get(many.relation);
  const of = many.total === "count" || many.of === undefined ? undefined : model?.fields.get(many.of);
  if (model === undefined || relation === undefined || many.total === undefined) return undefined;
  if (many.total !== "count" && (of === undefined || !adds(of, many.total))) return undefined;
  const { scope, points, from } = manyRows(work, many, { model, relation, parents });
  const rows = await run<Found>(
    work.db,
    sql`SELECT ${points} AS points, count(*) AS records, ${partsOf(of, scope.alias)} ${from} GROUP BY ${points}`,
  );
  const byParent = new Map(rows.map((row) => [row.points, totals(row, of)]));
  return (id) => byParent.get(id) ?? NONE;
}

/** Sums of figures of 15 digits would pass 64 bits, so they are added up in two parts. */
function partsOf(of: FieldModel | undefined, alias: string): Sql {
  if (of === undefined) return sql`0 AS given, NULL AS high, NULL AS low, NULL AS least, NULL AS most`;
  const value = columnOf(alias, of.column);
  const figures = of.storage === "scaled" || of.storage === "integer";
  const sums = figures
    ? sql`CAST(sum(${value} / 1000000000) AS TEXT) AS high, CAST(sum(${value} % 1000000000) AS TEXT) AS low`
    : sql`NULL AS high, NULL AS low`;
  return sql`count(${value}) AS given, ${sums}, CAST(min(${value}) AS TEXT) AS least, CAST(max(${value}) AS TEXT) AS most`;
}

function totals(row: Found, of: FieldModel | undefined): RollupTotals {
  const value = (kept: string | null) =>
    of === undefined || kept === null ? BLANK : formulaValue(decodeKept(kept, of), of.field);
  return {
    records: Number(row.records),
    given: Number(row.given),
    sum: BigInt(row.high ?? 0) * 1_000_000_000n + BigInt(row.low ?? 0),
    scale: of?.storage === "scaled" ? of.scale : 0,
    least: value(row.least),
    most: value(row.most),
  };
}
