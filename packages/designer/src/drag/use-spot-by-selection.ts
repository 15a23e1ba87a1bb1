import { useCallback } from "react";
import { spotOf } from "../canvas/spot-of.ts";
import { findSection } from "../commands/find-section.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import type { Spot } from "../state/spot.ts";

/** Where something new goes when nobody says where: after the selected item, else at the end of the selected section, else of the shown tab. */
export function useSpotBySelection(): () => Spot | undefined {
  const { state, form, tab } = useDesigner();
  return useCallback(() => {
    const { selection } = state;
    if (selection.kind === "item") {
      const spot = spotOf(form, selection.id);
      if (spot) return { ...spot, index: spot.index + 1 };
    }
    const at = selection.kind === "section" ? splitPlace(selection.id) : undefined;
    const section = at && findSection(form, at);
    if (at && section) return { tab: at.tab, section: section.id, index: section.items.length };
    const shown = form.tabs.find(({ id }) => id === tab) ?? form.tabs[0];
    const last = shown?.sections.at(-1);
    return shown && last && { tab: shown.id, section: last.id, index: last.items.length };
  }, [state, form, tab]);
}
