import { batchesOf } from "../batches.ts";
import type { Item, Writing } from "../writing.ts";
import { gatherItems } from "./gather-items.ts";
import { judgedByOthers } from "./judged-by-others.ts";
import { tiesOf } from "./ties-of.ts";

/** So many batches cost no more than finding out which changes could go together. */
const FEW = 16;

/**
 * The batches of a call. Where changes of several kinds come by turns, those of one kind are put together as far as none of them
 * depends on one that stands between: on the same record, on a value that one frees and the other takes, on a record that is
 * made, pointed at or deleted, or on what it is judged by.
 */
export async function batchesOfBulk(writing: Writing, items: readonly Item[]): Promise<readonly (readonly Item[])[]> {
  const runs = batchesOf(items, writing.model);
  // What has causes of its own goes by itself in many cases, and is told in its order.
  if (writing.causes !== undefined || (runs.length <= FEW && !mayPassOn(writing, items))) return runs;
  if (judgedByOthers(writing, new Set(items.map(({ change }) => change.entity)))) return runs;
  const ties = await tiesOf(writing, items);
  return ties === undefined ? runs : gatherItems(items, ties);
}

/** Whether one of the records may get a value that must be unique from another of them. Imports know their records by such values. */
function mayPassOn({ model, cause }: Writing, items: readonly Item[]): boolean {
  if (items.length < 2 || cause.source === "import") return false;
  const given = items.filter(({ change }) => {
    const fields = model.entities.get(change.entity)?.fields;
    return (
      change.op === "update" &&
      Object.keys(change.values).some((key) => fields?.get(key)?.field.schema["x-unique"] === true)
    );
  });
  return given.length > 1;
}
