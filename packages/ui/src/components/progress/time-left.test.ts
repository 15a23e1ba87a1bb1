import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

test("what is left takes as long as the same share before", () => {
  expect(timeLeft(50, 100, 10_000)).toBe(10);
  expect(timeLeft(25, 100, 10_000)).toBe(30);
});

test("says nothing too early, too late or without a total", () => {
  expect([timeLeft(1, 100, 60_000), timeLeft(50, 100, 1000), timeLeft(100, 100, 9000), timeLeft(5, 0, 9000)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
