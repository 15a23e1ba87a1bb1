import type { FormDocument } from "@quoin/definition";
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
