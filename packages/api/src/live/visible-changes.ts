import { AppError } from "@quoin/definition";
import type { Actor, LogEntry, Store } from "@quoin/store";
import type { LiveChange } from "./live-change.ts";

/** Which of these ids the actor may see, living or in the bin. */
async function seen(
  store: Store,
  of: { entity: string; ids: readonly string[] },
  actor: Actor,
): Promise<ReadonlySet<string>> {
  const where = { required: ["id"], properties: { id: { enum: of.ids } } };
  const pages = await Promise.all(
    [false, true].map((deleted) =>
      store.records.query({ entity: of.entity, where, fields: ["id"], limit: of.ids.length, deleted }, actor),
    ),
  );
  return new Set(pages.flatMap((page) => page.data.map((row) => String(row["id"]))));
}

/** The entries as their readers may know of them: those of records that the actor may see now, without any values. */
export async function visibleChanges(
  store: Store,
  entries: readonly LogEntry[],
  actor: Actor,
): Promise<{ position: number; change: LiveChange }[]> {
  const { entities } = await store.definitions.published();
  const ids = new Map<string, Set<string>>();
  for (const { entity, record } of entries) {
    if (!entities.has(entity)) continue;
    ids.set(entity, (ids.get(entity) ?? new Set()).add(record));
  }
  const visible = new Map<string, ReadonlySet<string>>();
  for (const [entity, records] of ids) {
    try {
      visible.set(entity, await seen(store, { entity, ids: [...records] }, actor));
    } catch (error) {
      // Who may not read the entity is told of none of them. What the database failed to answer is asked again, not passed over.
      if (!(error instanceof AppError) || error.code === "unavailable" || error.code === "busy") throw error;
      visible.set(entity, new Set());
    }
  }
  return entries
    .filter(({ entity, record }) => visible.get(entity)?.has(record))
    .map(({ position, entity, record, op, rev, actor: by }) => ({
      position,
      change: { entity, id: record, op, rev, by },
    }));
}
