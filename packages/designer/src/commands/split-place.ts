export interface PlaceParts {
  readonly tab: string;
  readonly section: string;
  readonly item: string;
}

/** "main.basic.name" → its ids; those it does not have are "". Ids hold no dots. */
export function splitPlace(place: string): PlaceParts {
  const [tab = "", section = "", item = ""] = place.split(".");
  return { tab, section, item };
}
