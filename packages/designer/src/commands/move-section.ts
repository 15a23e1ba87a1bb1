import type { Command } from "./command.ts";
import { splitPlace } from "./split-place.ts";

/** Moves a section to before the one that now has `index`, in its tab or in another. */
export function moveSection(form: string, place: string, to: { tab: string; index: number }): Command {
  const from = splitPlace(place);
  return {
    name: "moveSection",
    what: from.section,
    select: { kind: "section", id: `${to.tab}.${from.section}` },
    apply(draft) {
      const tabs = draft.form[form]?.tabs;
      const source = tabs?.find(({ id }) => id === from.tab);
      const target = tabs?.find(({ id }) => id === to.tab);
      const index = source?.sections.findIndex(({ id }) => id === from.section) ?? -1;
      if (!source || !target || index < 0) return;
      if (from.tab !== to.tab && target.sections.some(({ id }) => id === from.section)) return;
      const [section] = source.sections.splice(index, 1);
      const at = from.tab === to.tab && to.index > index ? to.index - 1 : to.index;
      if (section) target.sections.splice(at, 0, section);
    },
  };
}
