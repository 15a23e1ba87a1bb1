import type { NewLogEntry } from "../../log/log-entry.ts";
import type { Conversion } from "./conversion.ts";

/**
 * What the log keeps of a conversion: how many values were written, and how many were left behind. Where they became rows, a second
 * entry stands for the making of all of these.
 */
export function conversionEntries(
  { context, entity, from, to, intoRows }: Conversion,
  { converted, left }: { readonly converted: number; readonly left: number },
): readonly NewLogEntry[] {
  const entry = (of: string, field: string): NewLogEntry => ({
    actor: context.userId,
    cause: { source: "system", chain: [], field },
    entity: of,
    record: "",
    op: "convert",
    before: {},
    after: { from: from.type, to: to.type, converted, left },
    rev: 0,
  });
  const made = intoRows === undefined ? [] : [entry(intoRows.entity, intoRows.far.key)];
  return [entry(entity.key, to.key), ...made];
}
