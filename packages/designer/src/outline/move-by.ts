import type { FormDocument } from "@quoin/definition";
import { nextSpot } from "../canvas/next-spot.ts";
import { spotOf } from "../canvas/spot-of.ts";
import type { Command } from "../commands/command.ts";
import { moveItem } from "../commands/move-item.ts";
import { moveSection } from "../commands/move-section.ts";
import { moveTab } from "../commands/move-tab.ts";
import { splitPlace } from "../commands/split-place.ts";

interface Moved {
  readonly key: string;
  readonly form: FormDocument;
}

/**
 * One step up or down: an item past the next item, or into the section beside; a section past the next, or into the tab
 * beside; a tab past the next. `undefined` at the ends.
 */
export function moveBy({ key, form }: Moved, place: string, by: 1 | -1): Command | undefined {
  const { tab, section, item } = splitPlace(place);
  if (item !== "") {
    const from = spotOf(form, place);
    const to = from && nextSpot(form, from, { by, moving: place });
    return to && to !== from ? moveItem(key, place, to) : undefined;
  }
  const tabIndex = form.tabs.findIndex(({ id }) => id === tab);
  if (section === "") {
    const to = tabIndex + by;
    if (tabIndex < 0 || to < 0 || to >= form.tabs.length) return undefined;
    return moveTab(key, tab, by > 0 ? to + 1 : to);
  }
  const sections = form.tabs[tabIndex]?.sections ?? [];
  const to = sections.findIndex(({ id }) => id === section) + by;
  if (to >= 0 && to < sections.length) return moveSection(key, place, { tab, index: by > 0 ? to + 1 : to });
  const beside = form.tabs[tabIndex + by];
  if (!beside || beside.sections.some(({ id }) => id === section)) return undefined;
  return moveSection(key, place, { tab: beside.id, index: by > 0 ? 0 : beside.sections.length });
}
