import type { DuplicateMatch, Store } from "@quoin/store";
import type { ImportChoices } from "./import-types.ts";

/** Tells of a match whether a row changes the record that it matches: as the import says, else as all rules say by which it matches. */
export async function rowUpdates(
  { definitions }: Pick<Store, "definitions">,
  entity: string,
  { duplicates }: Pick<ImportChoices, "duplicates">,
): Promise<(match: DuplicateMatch) => boolean> {
  if (duplicates !== undefined) return () => duplicates === "update";
  const { entities } = await definitions.published();
  const rules = entities.get(entity)?.document["x-duplicates"] ?? [];
  const updating = new Set(rules.flatMap((rule) => (rule.import === "update" ? [rule.id] : [])));
  return ({ rules: by }) => by.length > 0 && by.every((id) => updating.has(id));
}
