import type { LogEntry } from "../log/log-entry.ts";
import type { EntityModel } from "../query/field-model.ts";
import { cutLinks } from "./cut-links.ts";

/** Entries of the log with the lists of relations cut to what the reader may see now; updates of which nothing is left are left out. */
export async function shownLinks(
  entries: readonly LogEntry[],
  entity: EntityModel,
  by: Parameters<typeof cutLinks>[2],
): Promise<readonly LogEntry[]> {
  const rows = entries.flatMap(({ before, after }) => [before, after]);
  const { keys, cut } = await cutLinks(rows, entity, by);
  if (keys.length === 0) return entries;
  return entries.flatMap((entry) => {
    const [before, after] = [cut(entry.before), cut(entry.after)];
    for (const key of keys) {
      if (entry.op !== "update" || JSON.stringify(before[key]) !== JSON.stringify(after[key])) continue;
      delete before[key];
      delete after[key];
    }
    const nothing = Object.keys(before).length === 0 && Object.keys(after).length === 0;
    return entry.op === "update" && nothing ? [] : [{ ...entry, before, after }];
  });
}
