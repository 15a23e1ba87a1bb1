import type { Problem } from "@quoin/definition";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { namesOf } from "./names-of.ts";
import { outcomesOf } from "./outcomes-of.ts";
import { readBatches } from "./read-batches.ts";
import { samplingOf } from "../sampling.ts";
import { Tally } from "./tally.ts";
import { writeValues } from "./write-values.ts";

/** Looks at the values of a conversion, at every one unless `at` wants a sample, and writes none: what stands in its way, and what it leaves behind. */
export async function lookAtConversion(
  at: WorkDatabase,
  conversion: Conversion,
): Promise<{ readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] }> {
  const sampling = await samplingOf(at, conversion.table);
  const tally = new Tally(conversion, { scaled: sampling.scaled });
  const outcomes = outcomesOf(conversion);
  for await (const rows of readBatches(at, conversion, sampling)) {
    const names = await namesOf(at, conversion, rows);
    for (const row of rows) {
      const settled = outcomes(row, names);
      const value = tally.take(row, settled, names);
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
      const value = tally.take(row, outcomes(row, names), names);
      if (value !== undefined) filled.push([row.id, value]);
      else if (row.value !== undefined) left += 1;
    }
    // One that stops is enough: what is written is undone, and the rest is only counted.
    if (tally.problems().length === 0) await writeValues(to, conversion, filled);
    done += rows.length;
    onRows(done);
  }
  await to.dialect.settle(to.db);
  return { problems: tally.problems(), converted: tally.converted, left };
}
