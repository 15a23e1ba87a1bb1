import type { NewLogEntry } from "../../log/log-entry.ts";
import type { Conversion } from "./conversion.ts";

/** What the log keeps of a conversion: how many values were written, and how many were left behind. */
export const conversionEntry = (
  { context, entity, from, to }: Conversion,
  { converted, left }: { readonly converted: number; readonly left: number },
): NewLogEntry => ({
  actor: context.userId,
  cause: { source: "system", chain: [], field: to.key },
  entity: entity.key,
  record: "",
  op: "convert",
  before: {},
  after: { from: from.type, to: to.type, converted, left },
  rev: 0,
});
