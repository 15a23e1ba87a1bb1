import { describe, expect, test } from "vitest";
import { nearestBox } from "./direction.ts";

const box = (id: string, left: number, top: number) => ({ id, left, top, width: 100, height: 100 });
const boxes = [box("left", 0, 100), box("right", 220, 110), box("far", 440, 100), box("below", 110, 300)];
const here = box("here", 110, 100);

describe("the nearest place in a direction", () => {
  test.each([
    ["left", "left"],
    ["right", "right"],
    ["down", "below"],
    ["up", undefined],
  ] as const)("%s of here is %s", (direction, id) => {
    expect(nearestBox(here, boxes, direction)?.id).toBe(id);
  });
});
