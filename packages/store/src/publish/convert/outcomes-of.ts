import { convertValue, isEmpty } from "@quoin/fields";
import type { Conversion } from "./conversion.ts";
import type { Names } from "./names-of.ts";
import type { StoredRow } from "./read-batches.ts";
import { settleValue, type Settled } from "./settle-value.ts";

/** Different values whose outcome is kept: of options and the like there are few. */
const KEPT = 20_000;

type Outcome = Settled & {
  /** The value converted back, where that was asked for. */
  readonly back?: unknown;
};

/** Settles values, remembering those seen before where the record itself has no say. */
export function outcomesOf(conversion: Conversion, wanted = true): (row: StoredRow, names: Names) => Outcome {
  const { from, to, choices, context } = conversion;
  const known = new Map<unknown, Outcome>();
  const work = (row: StoredRow, names: Names): Outcome => {
    const settled = settleValue(row, conversion, names);
    if (!wanted || settled.value === undefined || row.value === undefined || isEmpty(row.value)) return settled;
    const back = convertValue(settled.value, { from: to, to: from }, { ...context, titleOf: names.titleOf ?? String });
    return { ...settled, back: "value" in back ? back.value : undefined };
  };
  const alike = (choices.cases ?? []).length === 0;
  return (row, names) => {
    if (!alike || row.gone || row.value === undefined || typeof row.value === "object") return work(row, names);
    const before = known.get(row.value);
    if (before !== undefined) return before;
    const outcome = work(row, names);
    if (known.size < KEPT) known.set(row.value, outcome);
    return outcome;
  };
}
