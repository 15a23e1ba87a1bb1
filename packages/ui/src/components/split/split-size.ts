interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A pane's size in whole pixels within its bounds; the lower bound wins where they cross. */
export const clampSize = (size: number, { min, max }: Bounds): number => Math.max(min, Math.min(Math.round(size), max));

interface Pressed extends Bounds {
  readonly now: number;
  /** Side by side, so that left and right count; else up and down. */
  readonly row: boolean;
  /** 1 if the sized pane grows to the right or down, -1 if the other way. */
  readonly grows: 1 | -1;
}

/** The size that a key asks for: arrows 16, Page keys 64, Home smallest, End largest; undefined for any other key. */
export function keyedSize(key: string, { now, min, max, row, grows }: Pressed): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    [row ? "ArrowRight" : "ArrowDown"]: 16 * grows,
    [row ? "ArrowLeft" : "ArrowUp"]: -16 * grows,
    PageUp: 64,
    PageDown: -64,
  };
  if (key === "Home") return min;
  if (key === "End") return max;
  const step = steps[key];
  return step === undefined ? undefined : clampSize(now + step, { min, max });
}
