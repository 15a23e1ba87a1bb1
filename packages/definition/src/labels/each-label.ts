import type { DefinitionSet } from "../set/definition-set.ts";
import { KINDS } from "../set/kind.ts";
import type { LabelSlot } from "./label-slot.ts";
import { labelSlots } from "./walk-labels.ts";

/** Every place for words in a set, filled or not, in the order of kinds. */
export function eachLabel(set: DefinitionSet): readonly LabelSlot[] {
  return KINDS.flatMap((kind) =>
    Object.entries(set[kind]).flatMap(([key, document]) => labelSlots(kind, key, document)),
  );
}
