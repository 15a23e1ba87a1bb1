import type { DefinitionSet } from "@quoin/definition";
import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { splitPlace } from "./split-place.ts";

/** Takes an item off a form. Its field stays. The item after it is selected, or the one before. */
export function removeItem(set: DefinitionSet, form: string, place: string): Command {
  const at = splitPlace(place);
  const items = findSection(set.form[form], at)?.items ?? [];
  const index = items.findIndex(({ id }) => id === at.item);
  const next = items[index + 1] ?? items[index - 1];
  const section = `${at.tab}.${at.section}`;
  return {
    name: "removeItem",
    what: at.item,
    select: next ? { kind: "item", id: `${section}.${next.id}` } : { kind: "section", id: section },
    apply(draft) {
      const there = findSection(draft.form[form], at);
      if (there) there.items = there.items.filter(({ id }) => id !== at.item);
    },
  };
}
