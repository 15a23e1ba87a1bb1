import type { Command } from "./command.ts";
import { findSection } from "./find-section.ts";
import { splitPlace } from "./split-place.ts";

/** How many columns an item takes; never more than its section has. */
export function resizeItem(form: string, place: string, span: number): Command {
  const at = splitPlace(place);
  return {
    name: "resizeItem",
    what: at.item,
    merge: `span ${form} ${place}`,
    apply(draft) {
      const section = findSection(draft.form[form], at);
      const item = section?.items.find(({ id }) => id === at.item);
      if (!section || !item) return;
      const fitting = Math.max(1, Math.min(section.columns ?? 2, Math.round(span)));
      if (fitting === 1) delete item.span;
      else item.span = fitting;
    },
  };
}
