import { splitPlace } from "../commands/split-place.ts";
import type { Spot } from "../state/spot.ts";
import type { Geometry, PlacedBox } from "./geometry.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

const inside = (section: PlacedBox, items: readonly PlacedBox[]): readonly PlacedBox[] =>
  items.filter(({ place }) => place.startsWith(`${section.place}.`));

/** How far a point lies outside of a box. */
function distance({ x, y }: Point, box: PlacedBox): number {
  const aside = Math.max(box.left - x, 0, x - box.left - box.width);
  const along = Math.max(box.top - y, 0, y - box.top - box.height);
  // Rows are read first: what lies beside in the same row is nearer than what lies under.
  return along * 10 + aside;
}

const nearest = (point: Point, boxes: readonly PlacedBox[]): PlacedBox | undefined =>
  boxes.toSorted((a, b) => distance(point, a) - distance(point, b))[0];

/** Where something held over the form would go: before or after the nearest item by its upper or lower half, into an empty section. */
export function spotAt(point: Point, { sections, items }: Geometry): Spot | undefined {
  const section = nearest(point, sections);
  if (!section) return undefined;
  const { tab, section: id } = splitPlace(section.place);
  const within = inside(section, items);
  const item = nearest(point, within);
  if (!item) return { tab, section: id, index: 0 };
  const index = within.indexOf(item);
  const beside = point.x > item.left + item.width || point.x < item.left;
  const after = beside ? point.x > item.left + item.width : point.y > item.top + item.height / 2;
  return { tab, section: id, index: after ? index + 1 : index };
}
