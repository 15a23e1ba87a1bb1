import { readingFor } from "../../query/read-context.ts";
import { visibleIds } from "../../query/visible-ids.ts";
import type { Writing } from "../../records/writing.ts";
import type { applyUndo } from "./apply-undo.ts";

/** What undoing a merge brought. */
export interface Unmerged {
  /** Records that are out of the bin again. */
  readonly restored: readonly string[];
  /** Records that were changed back, of those that the asker may see. */
  readonly changed: number;
  /** What stays as it is, because it was changed since: of records that the asker may see. */
  readonly kept: readonly { readonly entity: string; readonly id: string; readonly fields: readonly string[] }[];
}

/** Those of these records that the asker may see: of the others not even the number is told. */
async function seenOf<One extends { readonly entity: string; readonly id: string }>(
  writing: Writing,
  all: readonly One[],
): Promise<readonly One[]> {
  const reading = readingFor(writing.read, writing.actor);
  const shown: One[] = [];
  for (const entity of new Set(all.map((one) => one.entity))) {
    const own = all.filter((one) => one.entity === entity);
    const seen = await visibleIds({ reading, db: writing.scope.db }, entity, new Set(own.map((one) => one.id)));
    shown.push(...own.filter((one) => seen.has(one.id)));
  }
  return shown;
}

const readableOf = (writing: Writing, one: { readonly entity: string; readonly fields: readonly string[] }) =>
  one.fields.filter((key) => writing.access.entity(one.entity).field(key).read.type === "always");

/** What was undone, as its asker may know of it. */
export async function shownUndo(
  writing: Writing,
  { restored, changed, kept }: Awaited<ReturnType<typeof applyUndo>>,
): Promise<Unmerged> {
  const seen = await seenOf(
    writing,
    changed.map(({ item }) => item),
  );
  const shown = await seenOf(writing, kept);
  return {
    restored,
    changed: seen.length,
    kept: shown.map((one) => ({ ...one, fields: readableOf(writing, one) })),
  };
}
