export type Direction = "up" | "down" | "left" | "right";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const centre = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 });

/** The nearest box in a direction: what an arrow key means among places that stand anywhere on the screen. */
export function nearestBox<T extends Box>(from: Box, boxes: readonly T[], direction: Direction): T | undefined {
  const here = centre(from);
  const across = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  const scored = boxes.flatMap((box) => {
    const there = centre(box);
    const along = sign * (across ? there.x - here.x : there.y - here.y);
    const aside = Math.abs(across ? there.y - here.y : there.x - here.x);
    // What lies straight ahead is nearer than what lies beside.
    return along > 1 ? [{ box, distance: along + aside * 2 }] : [];
  });
  return scored.toSorted((a, b) => a.distance - b.distance)[0]?.box;
}
