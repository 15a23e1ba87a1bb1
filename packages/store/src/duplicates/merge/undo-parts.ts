import type { LogEntry } from "../../log/log-entry.ts";
import { undoItemOf } from "../../records/undo-item-of.ts";
import { undoTargets } from "../../records/undo-targets.ts";
import type { Writing } from "../../records/writing.ts";
import { SYSTEM_ACTOR } from "../../system-actor.ts";
import type { UndoPart } from "./apply-undo.ts";

/** What is to be done to undo these entries, record by record; whatever their rights: the merge was the system's move of all of it. */
export async function undoParts(writing: Writing, entries: readonly LogEntry[]): Promise<readonly UndoPart[]> {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    const key = `${entry.entity} ${entry.record}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const parts: UndoPart[] = [];
  for (const entity of new Set(entries.map((entry) => entry.entity))) {
    const own = [...groups.values()].filter(([first]) => first?.entity === entity);
    const ids = own.flatMap(([first]) => first?.record ?? []);
    const targets = await undoTargets(entity, ids, { actor: SYSTEM_ACTOR, context: writing.read });
    for (const group of own) {
      const target = targets.get(group[0]?.record ?? "");
      // A relation of a record in the bin moved too.
      const moved = group.every(({ op }) => op === "update");
      const item = target && undoItemOf(moved ? { ...target, inBin: false } : target, group);
      if (target && item) parts.push({ item, record: target.record });
    }
  }
  return parts;
}
