import type { DefinitionSet } from "../set/definition-set.ts";
import { eachLabel } from "./each-label.ts";
import type { LabelSlot } from "./label-slot.ts";

/** A place for words that lacks some of the languages asked for. */
export interface MissingTranslation extends LabelSlot {
  readonly missing: readonly string[];
}

/** Labels without words in some of `languages`: those begun in one language, and those that people would see as bare keys. */
export function missingTranslations(set: DefinitionSet, languages: readonly string[]): readonly MissingTranslation[] {
  return eachLabel(set).flatMap((slot) => {
    const filled = Object.values(slot.text ?? {}).some((words) => words.trim() !== "");
    if (!filled && !slot.needed) return [];
    const missing = languages.filter((language) => !slot.text?.[language]?.trim());
    return missing.length > 0 ? [{ ...slot, missing }] : [];
  });
}
