import type { Problem } from "@quoin/definition";
import { PART } from "../ahead/part-size.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import { Doubles } from "./doubles.ts";
import { readSome } from "./read-batches.ts";
import { settleRows } from "./settle-rows.ts";
import { writeValues } from "./write-values.ts";

/**
 * Converts records again where doubles are emptied, all of them in the publish's transaction: who writes a value frees one for
 * others, or takes it from none.
 */
export async function finishDoubles(
  on: WorkDatabase,
  conversion: Conversion,
  ids: readonly string[],
): Promise<readonly Problem[]> {
  const doubles = new Doubles(on, conversion);
  const settled = async (some: readonly string[]) =>
    settleRows(on, conversion, { rows: await readSome(on, conversion, { ids: some }) });
  const write = async (values: Awaited<ReturnType<typeof settled>>["values"]) => {
    const filled = (await doubles.first(values)).map(([{ id }, value]) => [id, value] as const);
    await writeValues(on, conversion, filled);
  };
  await doubles.takeBack(ids);
  for (let first = 0; first < ids.length; first += PART) {
    const { values, problems } = await settled(ids.slice(first, first + PART));
    if (problems.length > 0) return problems;
    await write(values);
  }
  const waiting = await doubles.waiting();
  for (let first = 0; first < waiting.length; first += PART)
    await write(doubles.freed((await settled(waiting.slice(first, first + PART))).values));
  return [];
}
