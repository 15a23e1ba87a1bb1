import type { Command } from "./command.ts";
import { splitPlace } from "./split-place.ts";

/** Takes a section with its items off a form. Their fields stay. */
export function removeSection(form: string, place: string): Command {
  const at = splitPlace(place);
  return {
    name: "removeSection",
    what: at.section,
    select: { kind: "tab", id: at.tab },
    apply(draft) {
      const tab = draft.form[form]?.tabs.find(({ id }) => id === at.tab);
      if (tab) tab.sections = tab.sections.filter(({ id }) => id !== at.section);
    },
  };
}
