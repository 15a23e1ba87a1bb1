import { expect, test } from "vitest";
import { stageLevel } from "./stage-level.ts";

const levels = (of: number): number[] => Array.from({ length: of }, (_, index) => stageLevel(index + 1, of));

test("up to five stages take one course each", () => {
  expect(levels(1)).toEqual([1]);
  expect(levels(4)).toEqual([1, 2, 3, 4]);
  expect(levels(5)).toEqual([1, 2, 3, 4, 5]);
});

test("longer pipelines begin on the first, end on the fifth, and never step back", () => {
  for (let of = 6; of <= 40; of += 1) {
    const all = levels(of);
    expect([all[0], all.at(-1)]).toEqual([1, 5]);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    expect(new Set(all).size).toBe(5);
  }
});

test("a stage out of the pipeline is taken to its nearer end", () => {
  expect([stageLevel(0, 4), stageLevel(9, 4), stageLevel(1, 0)]).toEqual([1, 4, 1]);
});
