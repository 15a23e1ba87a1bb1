import type { FormDocument } from "@quoin/definition";
import { splitPlace } from "../commands/split-place.ts";
import type { Spot } from "../state/spot.ts";
import { allSpots } from "./all-spots.ts";
import { staysAt } from "./stays-at.ts";

/** The gap that an arrow key goes to from another: the next or the one before that would move the item. The last stays. */
export function nextSpot(
  form: FormDocument,
  from: Spot,
  { by, moving }: { readonly by: 1 | -1; readonly moving?: string | undefined },
): Spot {
  const spots = allSpots(form);
  const at = spots.findIndex((one) => one.tab === from.tab && one.section === from.section && one.index === from.index);
  for (let index = at + by; index >= 0 && index < spots.length; index += by) {
    const spot = spots[index];
    if (spot && !(moving !== undefined && staysAt(form, moving, spot))) return spot;
  }
  return from;
}

/** The gap before an item, where its way begins. */
export function spotOf(form: FormDocument, place: string): Spot | undefined {
  const { tab, section, item } = splitPlace(place);
  const index =
    form.tabs
      .find(({ id }) => id === tab)
      ?.sections.find(({ id }) => id === section)
      ?.items.findIndex(({ id }) => id === item) ?? -1;
  return index < 0 ? undefined : { tab, section, index };
}
