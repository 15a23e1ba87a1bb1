import { settle } from "../../computed/settle.ts";
import type { Row } from "../../door.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { checkUnique } from "../../records/check-unique.ts";
import { stamped } from "../../records/delete-records.ts";
import { finish } from "../../records/finish.ts";
import { storeChanged } from "../../records/store-pending.ts";
import type { UndoItem } from "../../records/undo-item.ts";
import type { Pending, Writing } from "../../records/writing.ts";

/** One record of a merge that is undone, as it is now. */
export interface UndoPart {
  readonly item: UndoItem;
  readonly record: Row;
}

interface Kept {
  readonly entity: string;
  readonly id: string;
  readonly fields: readonly string[];
}

/** Stores what of these may be stored: none whose unique value another record has taken since. Gives those. */
async function store(writing: Writing, pending: readonly Pending[], deletedAt?: null): Promise<readonly Pending[]> {
  if (pending.length === 0) return [];
  const sound = await checkUnique(writing, pending);
  await storeChanged(writing, sound, deletedAt);
  await finish(writing, sound);
  return sound;
}

async function changedBack(
  writing: Writing,
  entity: EntityModel,
  parts: readonly UndoPart[],
): Promise<readonly Pending[]> {
  const pending = parts.flatMap(({ item, record }, index): Pending[] => {
    const change = item.keeping;
    if (change?.op !== "update") return [];
    const after = stamped(writing, record);
    for (const [key, value] of Object.entries(change.values))
      if (value === null) delete after[key];
      else after[key] = value;
    const changed = Object.keys(change.values);
    return [{ item: { index, change }, op: "update", entity, id: item.id, before: record, after, changed }];
  });
  const more = await settle(
    writing,
    entity,
    pending.map(({ after, changed }) => ({ row: after, changed })),
  );
  const settled = pending.map((one, i): Pending => ({
    ...one,
    changed: [...one.changed, ...(more[i] ?? [])],
    settled: true,
  }));
  return store(writing, settled);
}

/**
 * Puts records back as far as nothing stands against it. First what was changed, of the entity of the merge: the survivor gives
 * back what may stand once only; then the merged records come out of the bin, then relations point at them again.
 */
export async function applyUndo(
  writing: Writing,
  parts: readonly UndoPart[],
): Promise<{
  readonly restored: readonly string[];
  readonly changed: readonly UndoPart[];
  readonly kept: readonly Kept[];
}> {
  const done = new Set<string>();
  const entityOf = ({ item }: UndoPart): EntityModel | undefined => writing.model.entities.get(item.entity);
  const updates = parts.filter(({ item }) => item.keeping?.op === "update");
  // Out of the bin a record comes whatever happened to it there: nothing is lost by that.
  const back = parts.filter(({ item }) => item.overwriting?.op === "restore");
  for (const entity of new Set(updates.flatMap((part) => entityOf(part) ?? [])))
    for (const one of await changedBack(
      writing,
      entity,
      updates.filter((part) => entityOf(part) === entity),
    ))
      done.add(one.id);
  const changed = updates.filter(({ item }) => done.has(item.id));
  const restored: string[] = [];
  for (const entity of new Set(back.flatMap((part) => entityOf(part) ?? []))) {
    const pending = back.flatMap((part, index): Pending[] => {
      const { item, record } = part;
      if (entityOf(part) !== entity || item.overwriting === undefined) return [];
      const after = stamped(writing, record);
      return [
        {
          item: { index, change: item.overwriting },
          op: "restore",
          entity,
          id: item.id,
          before: record,
          after,
          changed: Object.keys(record),
        },
      ];
    });
    const sound = await checkUnique(writing, pending);
    restored.push(
      ...(
        await store(
          writing,
          sound.map((one) => ({ ...one, changed: [] })),
          null,
        )
      ).map(({ id }) => id),
    );
  }
  for (const id of restored) done.add(id);
  const kept = parts.flatMap(({ item }): Kept[] => {
    const { entity, id, fields, state } = item;
    const undone = done.has(id) && (state !== "conflict" || fields.length === 0);
    return undone || item.overwriting === undefined ? [] : [{ entity, id, fields }];
  });
  return { restored, changed, kept };
}
