import type { Actor } from "../actor.ts";
import type { LogEntry } from "../log/log-entry.ts";
import type { ReadContext } from "../query/read-context.ts";
import type { UndoItem } from "./undo-item.ts";
import { undoItemOf } from "./undo-item-of.ts";
import { undoTargets } from "./undo-targets.ts";

const ORDER: readonly (string | undefined)[] = ["restore", "update", "delete"];
const rank = (item: UndoItem): number => ORDER.indexOf(item.overwriting?.op);

/**
 * What undoing these entries, oldest first, would do, record by record, in an order that works: what is restored first, then what is
 * changed back, then what is deleted, the newest first. Records that the asker may not see are left out.
 */
export async function undoItems(
  entries: readonly LogEntry[],
  by: { readonly actor: Actor; readonly context: ReadContext },
): Promise<readonly UndoItem[]> {
  const byEntity = new Map<string, Map<string, LogEntry[]>>();
  for (const entry of entries) {
    if (entry.op === "reveal") continue;
    const records = byEntity.get(entry.entity) ?? new Map<string, LogEntry[]>();
    byEntity.set(entry.entity, records);
    records.set(entry.record, [...(records.get(entry.record) ?? []), entry]);
  }
  const items: { readonly item: UndoItem; readonly position: number }[] = [];
  for (const [entity, records] of byEntity) {
    const targets = await undoTargets(entity, [...records.keys()], by);
    for (const [id, own] of records) {
      const target = targets.get(id);
      const item = target === undefined ? undefined : undoItemOf(target, own);
      if (item !== undefined) items.push({ item, position: own[0]?.position ?? 0 });
    }
  }
  return items.sort((a, b) => rank(a.item) - rank(b.item) || b.position - a.position).map(({ item }) => item);
}
