import type { Spot } from "../state/spot.ts";
import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { splitPlace } from "./split-place.ts";

/** Moves an item of a form into a gap, which is counted before the item is taken out. */
export function moveItem(form: string, place: string, spot: Spot): Command {
  const from = splitPlace(place);
  return {
    name: "moveItem",
    what: from.item,
    select: { kind: "item", id: `${spot.tab}.${spot.section}.${from.item}` },
    apply(draft) {
      const source = findSection(draft.form[form], from);
      const target = findSection(draft.form[form], spot);
      const index = source?.items.findIndex(({ id }) => id === from.item) ?? -1;
      if (!source || !target || index < 0) return;
      // Another section may hold an item of the same id.
      if (source !== target && target.items.some(({ id }) => id === from.item)) return;
      const [item] = source.items.splice(index, 1);
      const after = source.id === target.id && from.tab === spot.tab && spot.index > index;
      if (item) target.items.splice(after ? spot.index - 1 : spot.index, 0, item);
    },
  };
}
