import { expect, type Locator } from "@playwright/test";

interface Target {
  readonly to: Locator;
  /** Where in the target, from its left upper corner. Default: its middle. */
  readonly at?: (box: { readonly width: number; readonly height: number }) => {
    readonly x: number;
    readonly y: number;
  };
  /** What shows that it may be dropped there, looked for before the button is let go. */
  readonly sign?: Locator;
}

const middle = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  x: width / 2,
  y: height / 2,
});

/** Drags with the mouse, in steps as a hand does. */
export async function dragTo(from: Locator, { to, at = middle, sign }: Target): Promise<void> {
  const { mouse } = from.page();
  await from.scrollIntoViewIfNeeded();
  const start = await boxOf(from);
  await mouse.move(start.x + Math.min(start.width / 2, 24), start.y + start.height / 2);
  await mouse.down();
  await mouse.move(start.x + Math.min(start.width / 2, 24) + 12, start.y + start.height / 2 + 12, { steps: 3 });
  // Read only now: taking something up may make room for it.
  const end = await boxOf(to);
  const { x, y } = at(end);
  await mouse.move(end.x + x, end.y + y, { steps: 10 });
  if (sign) await expect(sign).toBeVisible();
  await mouse.up();
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not drawn.`);
  return box;
}
