import type { Problem } from "@quoin/definition";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { namesOf } from "./names-of.ts";
import { outcomesOf } from "./outcomes-of.ts";
import type { StoredRow } from "./read-batches.ts";
import { Tally } from "./tally.ts";

interface SettledRows {
  readonly values: readonly (readonly [row: StoredRow, value: unknown])[];
  /** Values that become one of the new field, and values that are left behind. */
  readonly converted: number;
  readonly left: number;
  readonly problems: readonly Problem[];
}

/** What becomes of some rows by the names of this moment. `outcomes` may be one that remembers what others came to. */
export async function settleRows(
  at: WorkDatabase,
  conversion: Conversion,
  {
    rows,
    outcomes = outcomesOf(conversion, false),
  }: { readonly rows: readonly StoredRow[]; readonly outcomes?: ReturnType<typeof outcomesOf> },
): Promise<SettledRows> {
  const names = await namesOf(at, conversion, rows);
  const tally = new Tally(conversion, { whole: false });
  const values = rows.map((row) => [row, tally.take(row, outcomes(row, names), names)] as const);
  const left = values.filter(([row, value]) => value === undefined && row.value !== undefined).length;
  return { values, left, converted: tally.converted, problems: tally.problems() };
}
