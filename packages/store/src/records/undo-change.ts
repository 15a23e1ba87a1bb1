import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { Change, Row } from "../door.ts";
import { createLog } from "../log/create-log.ts";
import { notFound, type ReadContext } from "../query/read-context.ts";
import { type RecordRef, sightOf } from "./read-history.ts";

/**
 * The change that undoes a log entry: an update back to what was before (of the fields that the actor may read and that
 * people may write), a restore of a deletion, a deletion of what was created or restored.
 * Throws `not_found` where the record or the entry is not there to be seen.
 */
export async function undoChange(
  ref: RecordRef & { readonly position: number },
  actor: Actor,
  context: ReadContext,
): Promise<Change> {
  const { entity, id, position } = ref;
  const sight = await sightOf(ref, actor, context);
  const [entry] = await createLog(context.db).read({ before: position + 1, limit: 1, entity, record: id });
  if (entry === undefined || entry.position !== position) throw notFound();
  if (entry.op === "reveal") throw new AppError("impossible_change", "What was looked at cannot be unseen.");
  if (entry.op === "delete") return { op: "restore", entity, id };
  if (entry.op !== "update") return { op: "delete", entity, id };
  const values: Row = {};
  for (const key of new Set([...Object.keys(entry.before), ...Object.keys(entry.after)])) {
    const model = sight.entity.fields.get(key);
    if (model === undefined || sight.level(key) !== "open") continue;
    if (model.field.schema["x-readonly"] === true || model.type.generate !== undefined || model.type.computed === true)
      continue;
    values[key] = entry.before[key] ?? null;
  }
  if (Object.keys(values).length === 0)
    throw new AppError("impossible_change", "There is nothing in this entry that you could undo.");
  return { op: "update", entity, id, values };
}
