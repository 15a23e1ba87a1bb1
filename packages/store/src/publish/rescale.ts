import type { Problem } from "@quoin/definition";
import { sql, type Kysely } from "kysely";

export interface Rescale {
  readonly table: string;
  readonly column: string;
  readonly digits: number;
  readonly path: string;
}

/** Values that would lose digits or outgrow the safe range. Counts deleted rows too: they are rewritten alike. */
export async function checkRescale(
  db: Kysely<unknown>,
  { table, column, digits, path }: Rescale,
): Promise<readonly Problem[]> {
  const value = sql.ref(column);
  const factor = 10 ** Math.abs(digits);
  const fails =
    digits > 0 ? sql`abs(${value}) > ${Math.floor(Number.MAX_SAFE_INTEGER / factor)}` : sql`${value} % ${factor} <> 0`;
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(table)} where ${fails}`.execute(db);
  const count = Number(rows[0]?.count ?? 0);
  return count === 0
    ? []
    : [{ path, code: digits > 0 ? "too_large_for_scale" : "digits_lost", params: { rows: count } }];
}

/** Moves the decimal point of every value. */
export async function rescale(db: Kysely<unknown>, { table, column, digits }: Rescale): Promise<void> {
  const value = sql.ref(column);
  const factor = sql.lit(10 ** Math.abs(digits));
  const moved = digits > 0 ? sql`${value} * ${factor}` : sql`${value} / ${factor}`;
  await sql`update ${sql.table(table)} set ${value} = ${moved} where ${value} is not null`.execute(db);
}
