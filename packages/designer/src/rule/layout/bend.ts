interface Point {
  readonly x: number;
  readonly y: number;
}

const RADIUS = 14;

/** A straight wire down. */
export const line = (x: number, from: number, to: number): string => `M${x} ${from}V${to}`;

/** A wire from one point to another below it: half way down, across, down, with round corners. */
export function bend(from: Point, to: Point): string {
  if (from.x === to.x) return line(from.x, from.y, to.y);
  const half = (from.y + to.y) / 2;
  const radius = Math.min(RADIUS, (to.y - from.y) / 2, Math.abs(to.x - from.x) / 2);
  const side = to.x > from.x ? radius : -radius;
  return [
    `M${from.x} ${from.y}V${half - radius}`,
    `Q${from.x} ${half} ${from.x + side} ${half}`,
    `H${to.x - side}`,
    `Q${to.x} ${half} ${to.x} ${half + radius}`,
    `V${to.y}`,
  ].join("");
}
