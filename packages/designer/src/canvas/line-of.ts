import type { Spot } from "../state/spot.ts";
import type { Geometry } from "./geometry.ts";

export interface InsertionLine {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Half the gap between rows. */
const GAP = 6;

/** The line that shows a gap: under the item before it, above the first item, or in an empty section. */
export function lineOf(spot: Spot, { sections, items }: Geometry): InsertionLine | undefined {
  const place = `${spot.tab}.${spot.section}`;
  const within = items.filter((item) => item.place.startsWith(`${place}.`));
  const before = within[spot.index - 1];
  if (before) return { left: before.left, top: before.top + before.height - GAP, width: before.width };
  const first = within[0];
  if (first) return { left: first.left, top: first.top - GAP, width: first.width };
  const section = sections.find((one) => one.place === place);
  return section && { left: section.left, top: section.top + section.height - GAP, width: section.width };
}
