import { isGroup } from "@quoin/fields";
import type { Change } from "../door.ts";
import type { FieldModel } from "../query/field-model.ts";
import { newId } from "../system/new-id.ts";
import type { Writing } from "../records/writing.ts";
import { fileFields } from "./file-fields.ts";
import { filesById } from "./files-by-id.ts";
import { mayRead } from "./may-read.ts";
import type { StoredFile } from "./stored-file.ts";
import { valueOf } from "./value-of.ts";

const idOf = (one: unknown): string | undefined => {
  const id = isGroup(one) ? one["id"] : one;
  return typeof id === "string" ? id : undefined;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

interface Place {
  readonly change: Change & { readonly op: "create" | "update" | "upsert" };
  readonly field: FieldModel;
}

/** Gives the file that this place may hold for one that was named: itself, or a copy of one that the writer may read elsewhere. */
async function usable(writing: Writing, file: StoredFile, place: Place): Promise<StoredFile | undefined> {
  const { change, field } = place;
  const { holder } = file;
  const isOwn = file.createdBy === writing.actor.userId;
  if (holder === undefined && isOwn && !writing.files.has(file.id)) return file;
  const here = holder?.entity === change.entity && holder.field === field.field.key;
  if (here && change.op === "update" && change.id === holder.record) return file;
  if (!(await mayRead(file, writing.actor, writing.read))) return undefined;
  // Which record an upsert finds is not known yet: `holdFiles` sees whether it is the one that holds the file.
  if (here && change.op === "upsert") return file;
  const { holder: _other, ...rest } = file;
  const copy = { ...rest, id: newId(writing.scope.now.getTime()) };
  writing.copies.set(copy.id, copy);
  return copy;
}

/**
 * The changes with all that is known of the files that their values name, whatever a client wrote beside the ids. A file that
 * another field or record holds is copied: the content stays one, its id and its readers are another's. The copy
 * is noted by `holdFiles`, with the record: a change that is undone leaves none. Of a file that is missing or that the writer may
 * not use nothing but the id is left; `holdFiles` refuses it.
 */
export async function fillFiles(writing: Writing, changes: readonly Change[]): Promise<readonly Change[]> {
  const fields = fileFields(writing.model);
  if (fields.size === 0) return changes;
  const places = changes.flatMap((change): readonly Place[] => {
    if (!("values" in change)) return [];
    const { values } = change;
    return (fields.get(change.entity) ?? []).flatMap((field) =>
      Object.hasOwn(values, field.field.key) ? [{ change, field }] : [],
    );
  });
  if (places.length === 0) return changes;
  const named = places.flatMap(({ change, field }) => listOf(change.values[field.field.key]).map(idOf));
  const { db } = writing.scope;
  const found = await filesById(db, writing.speech, new Set(named.filter((id) => id !== undefined)));
  const filled = new Map<Change, Record<string, unknown>>();
  for (const place of places) {
    const { change, field } = place;
    const given = change.values[field.field.key];
    if (given === null || given === undefined || given === "") continue;
    const list: unknown[] = [];
    const seen = new Set<string>();
    for (const one of listOf(given)) {
      const id = idOf(one);
      if (id !== undefined && seen.has(id)) continue;
      if (id !== undefined) seen.add(id);
      const known = id === undefined ? undefined : found.get(id);
      const file = known && (await usable(writing, known, place));
      if (file !== undefined) writing.files.add(file.id);
      list.push(file === undefined ? (id === undefined ? one : { id }) : valueOf(file));
    }
    filled.set(change, { ...filled.get(change), [field.field.key]: list });
  }
  return changes.map((change) => {
    const more = filled.get(change);
    return more === undefined || !("values" in change) ? change : { ...change, values: { ...change.values, ...more } };
  });
}
