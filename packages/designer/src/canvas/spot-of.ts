import type { FormDocument } from "@quoin/definition";
import { splitPlace } from "../commands/split-place.ts";
import type { Spot } from "../state/spot.ts";

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
