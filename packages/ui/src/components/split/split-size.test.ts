import { expect, test } from "vitest";
import { clampSize, keyedSize } from "./split-size.ts";

const at = { now: 300, min: 160, max: 400, row: true, grows: -1 } as const;

test("arrows move the handle, not the number", () => {
  expect(keyedSize("ArrowLeft", at)).toBe(316);
  expect(keyedSize("ArrowRight", at)).toBe(284);
  expect(keyedSize("ArrowRight", { ...at, grows: 1 })).toBe(316);
  expect(keyedSize("ArrowUp", at)).toBeUndefined();
  expect(keyedSize("ArrowUp", { ...at, row: false })).toBe(316);
});

test("sizes stay within bounds", () => {
  expect([keyedSize("Home", at), keyedSize("End", at)]).toEqual([160, 400]);
  expect(keyedSize("PageUp", { ...at, now: 380 })).toBe(400);
  expect(clampSize(50.4, { min: 60, max: 40 })).toBe(60);
  expect(keyedSize("Enter", at)).toBeUndefined();
});
