import type { RecordTokens } from "../search/index-records.ts";
import { recordTokens } from "../search/record-tokens.ts";
import type { Pending } from "./writing.ts";

/** What search shall know of changed records: of those that are new or whose searched fields changed. */
export function wordsOf(pending: readonly Pending[]): readonly RecordTokens[] {
  const entity = pending[0]?.entity;
  if (entity === undefined || entity.searched.length === 0) return [];
  const searched = new Set(entity.searched.map((field) => field.field.key));
  const words: RecordTokens[] = [];
  for (const { op, id, after, changed } of pending)
    if ((op === "create" || op === "update") && changed.some((key) => searched.has(key)))
      words.push([id, recordTokens(entity, after)]);
  return words;
}
