import { convertible } from "@quoin/fields";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { namesOf } from "./names-of.ts";
import { readSome } from "./read-batches.ts";
import { settleValue } from "./settle-value.ts";

interface CarriedRow {
  readonly id: string;
  /** As it is now. */
  readonly was: unknown;
  /** Of the field in its old place; undefined: none. */
  readonly value: unknown;
  /** Why it does not convert back. */
  readonly code?: string;
}

/** What the values of some records are in the place that their field returns to. */
export async function carriedRows(
  at: WorkDatabase,
  conversion: Conversion,
  ids: readonly string[],
): Promise<readonly CarriedRow[]> {
  const rows = await readSome(at, conversion, { ids });
  const names = await namesOf(at, conversion, rows);
  const plain = { ...conversion, choices: {} };
  return rows.map((row) => {
    const { id, value: was } = row;
    if (was !== undefined && !convertible(conversion.from, conversion.to))
      return { id, was, value: undefined, code: "impossible_change" };
    const { value, code } = settleValue(row, plain, names);
    return { id, was, value, ...(code !== undefined && { code }) };
  });
}
