import { convertValue, isEmpty } from "@quoin/fields";
import type { Problem } from "@quoin/definition";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { type Names, namesOf } from "./names-of.ts";
import { readBatches, type StoredRow } from "./read-batches.ts";
import { settleValue, type Settled } from "./settle-value.ts";
import { Tally } from "./tally.ts";
import { writeBatch } from "./write-batch.ts";

/** Different values whose outcome is kept: of options and the like there are few. */
const KEPT = 20_000;

/** Looks at every value of a conversion and writes none: what stands in its way, and what it leaves behind. */
export async function lookAtConversion(
  at: WorkDatabase,
  conversion: Conversion,
): Promise<{ readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] }> {
  const tally = new Tally(conversion);
  const outcomes = outcomesOf(conversion);
  for await (const rows of readBatches(at, conversion)) {
    const names = await namesOf(at, conversion, rows);
    for (const row of rows) {
      const settled = outcomes(row, names);
      const value = tally.take(row, settled);
      if (
        value !== undefined &&
        row.value !== undefined &&
        settled.code === undefined &&
        settled.decided === undefined &&
        !row.gone
      )
        tally.differs(row, settled.back);
    }
  }
  return { problems: tally.problems(), warnings: tally.warnings() };
}

/** Fills the new place. What stands in the way is given back; then nothing may be committed. */
export async function fillConversion(
  to: WorkDatabase,
  conversion: Conversion,
  onRows: (rows: number) => void,
): Promise<{ readonly problems: readonly Problem[]; readonly converted: number; readonly left: number }> {
  const tally = new Tally(conversion);
  const outcomes = outcomesOf(conversion, false);
  let left = 0;
  let done = 0;
  for await (const rows of readBatches(to, conversion)) {
    const names = await namesOf(to, conversion, rows);
    const filled: (readonly [string, unknown])[] = [];
    for (const row of rows) {
      const value = tally.take(row, outcomes(row, names));
      if (value !== undefined) filled.push([row.id, value]);
      else if (row.value !== undefined) left += 1;
    }
    // One that stops is enough: what is written is undone, and the rest is only counted.
    if (tally.problems().length === 0)
      await writeBatch(to, { table: conversion.table, field: conversion.to, place: conversion.place }, filled);
    done += rows.length;
    onRows(done);
  }
  await to.dialect.settle(to.db);
  return { problems: tally.problems(), converted: tally.converted, left };
}

type Outcome = Settled & {
  /** The value converted back, where that was asked for. */
  readonly back?: unknown;
};

/** Settles values, remembering those seen before where the record itself has no say. */
function outcomesOf(conversion: Conversion, wanted = true): (row: StoredRow, names: Names) => Outcome {
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
