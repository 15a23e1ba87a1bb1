import { expect, test } from "vitest";
import { batchSize } from "./batch-size.ts";

const sizesAfter = (...lasts: readonly { milliseconds: number; wanted: boolean }[]): readonly number[] => {
  const size = batchSize();
  return lasts.map((last) => {
    size.after(last);
    return size.now();
  });
};
const alone = { milliseconds: 200, wanted: false };
const awaited = { milliseconds: 200, wanted: true };
const slow = { milliseconds: 1500, wanted: false };

test("grows while nobody waits, and not beyond what is still a moment", () => {
  expect(sizesAfter(alone, alone, alone)).toEqual([2000, 4000, 4000]);
});

test("is small again as soon as somebody waits, and grows no more while they do", () => {
  expect(sizesAfter(alone, alone, awaited, awaited, alone)).toEqual([2000, 4000, 1000, 1000, 2000]);
});

test("shrinks where a batch takes long, though nobody waits", () => {
  expect(sizesAfter(slow, slow, slow, alone)).toEqual([500, 250, 250, 500]);
});
