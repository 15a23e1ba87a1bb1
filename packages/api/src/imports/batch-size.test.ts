import { expect, test } from "vitest";
import { batchSize } from "./batch-size.ts";

/** The sizes that follow upon batches of a machine that takes so many milliseconds for a thousand rows. */
function sizes(...batches: readonly { readonly pace: number; readonly wanted: boolean }[]): readonly number[] {
  const size = batchSize();
  return batches.map(({ pace, wanted }) => {
    const rows = size.now();
    size.after({ rows, milliseconds: (rows * pace) / 1_000, wanted });
    return size.now();
  });
}
const alone = (pace: number) => ({ pace, wanted: false });
const awaited = (pace: number) => ({ pace, wanted: true });

test("grows while nobody waits, and not beyond what is still a moment", () => {
  expect(sizes(alone(150), alone(150), alone(150))).toEqual([2000, 4000, 4000]);
});

test("never grows to what would take longer than a moment, however slow the machine", () => {
  expect(sizes(alone(700), alone(700), alone(700))).toEqual([1142, 1142, 1142]);
  expect(sizes(alone(300), alone(1200), alone(1200), alone(300))).toEqual([2000, 666, 666, 1332]);
});

test("is small again as soon as somebody waits, and smaller where even that keeps them", () => {
  expect(sizes(alone(150), alone(150), awaited(150), alone(150))).toEqual([2000, 4000, 1000, 2000]);
  expect(sizes(awaited(700), awaited(700), awaited(70_000))).toEqual([500, 500, 100]);
});

test("goes by the rows there were, of which the last batch of a file has few", () => {
  const size = batchSize();
  size.after({ rows: 10, milliseconds: 100, wanted: false });
  expect(size.now()).toBe(100);
});

test("takes a batch of no time for a quick one", () => {
  const size = batchSize();
  size.after({ rows: 1_000, milliseconds: 0, wanted: false });
  expect(size.now()).toBe(2_000);
});
