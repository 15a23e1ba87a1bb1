import type { FormDocument } from "@quoin/definition";
import { findSection } from "../commands/find-section.ts";
import { splitPlace } from "../commands/split-place.ts";
import type { Spot } from "../state/spot.ts";

/** Whether an item dropped into a gap stays where it is: the gap is beside it. */
export function staysAt(form: FormDocument, place: string, spot: Spot): boolean {
  const at = splitPlace(place);
  if (at.tab !== spot.tab || at.section !== spot.section) return false;
  const index = findSection(form, at)?.items.findIndex(({ id }) => id === at.item) ?? -1;
  return spot.index === index || spot.index === index + 1;
}
