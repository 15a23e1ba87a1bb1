import type { EntityDocument } from "../entity/entity-document.ts";
import type { LocalizedText } from "../text/localized-text.ts";

/** What many records of an entity are called, in each language: by its plural, else by its own name (Chinese needs no other). */
export function manyLabels(entity: EntityDocument | undefined): LocalizedText | undefined {
  const labels = { ...entity?.["x-labels"], ...entity?.["x-plural"] };
  return Object.keys(labels).length > 0 ? labels : undefined;
}
