import type { FormDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { allSpots } from "./all-spots.ts";
import type { Geometry } from "./geometry.ts";
import { lineOf } from "./line-of.ts";
import { nextSpot } from "./next-spot.ts";
import { spotOf } from "./spot-of.ts";
import { spanAt } from "./span-at.ts";
import { spotAt } from "./spot-at.ts";
import { staysAt } from "./stays-at.ts";

const form: FormDocument = {
  entity: "thing",
  tabs: [
    {
      id: "main",
      sections: [
        {
          id: "basic",
          items: [
            { id: "a", field: "a" },
            { id: "b", field: "b" },
            { id: "c", field: "c" },
          ],
        },
        { id: "empty", items: [] },
      ],
    },
    { id: "more", sections: [{ id: "rest", items: [{ id: "d", field: "d" }] }] },
  ],
};

// Two columns: a and b side by side, c alone under them, then an empty section.
const geometry: Geometry = {
  sections: [
    { place: "main.basic", left: 0, top: 0, width: 400, height: 140 },
    { place: "main.empty", left: 0, top: 160, width: 400, height: 40 },
  ],
  items: [
    { place: "main.basic.a", left: 0, top: 20, width: 190, height: 50 },
    { place: "main.basic.b", left: 210, top: 20, width: 190, height: 50 },
    { place: "main.basic.c", left: 0, top: 80, width: 190, height: 50 },
  ],
};

test.each([
  ["upper half of the first", 50, 30, { section: "basic", index: 0 }],
  ["lower half of the first", 50, 60, { section: "basic", index: 1 }],
  ["lower half of the second", 300, 60, { section: "basic", index: 2 }],
  ["beside the last, in the empty cell of its row", 320, 100, { section: "basic", index: 3 }],
  ["under the last", 60, 138, { section: "basic", index: 3 }],
  ["into the empty section", 60, 180, { section: "empty", index: 0 }],
  ["far under everything", 60, 900, { section: "empty", index: 0 }],
  ["above everything", 60, -50, { section: "basic", index: 0 }],
])("dropping at %s", (_what, x, y, expected) => {
  expect(spotAt({ x, y }, geometry)).toEqual({ tab: "main", ...expected });
});

test("with nothing laid out there is nowhere to drop", () => {
  expect(spotAt({ x: 1, y: 1 }, { sections: [], items: [] })).toBeUndefined();
});

test("the line lies under the item before the gap, above the first, or at the foot of an empty section", () => {
  expect(lineOf({ tab: "main", section: "basic", index: 2 }, geometry)).toEqual({ left: 210, top: 64, width: 190 });
  expect(lineOf({ tab: "main", section: "basic", index: 0 }, geometry)).toEqual({ left: 0, top: 14, width: 190 });
  expect(lineOf({ tab: "main", section: "empty", index: 0 }, geometry)).toEqual({ left: 0, top: 194, width: 400 });
  expect(lineOf({ tab: "more", section: "rest", index: 0 }, geometry)).toBeUndefined();
});

test("arrows pass the gaps beside the item itself, go through sections and tabs, and stop at the ends", () => {
  const moving = "main.basic.b";
  const start = spotOf(form, moving);
  expect(start).toEqual({ tab: "main", section: "basic", index: 1 });
  const walk = (by: 1 | -1) => {
    const seen = [];
    for (let at = start; at;) {
      const next = nextSpot(form, at, { by, moving });
      if (next === at) break;
      seen.push(`${next.section} ${next.index}`);
      at = next;
    }
    return seen;
  };
  expect(walk(1)).toEqual(["basic 3", "empty 0", "rest 0", "rest 1"]);
  expect(walk(-1)).toEqual(["basic 0"]);
  expect(allSpots(form, "main")).toHaveLength(5);
});

test("a gap beside an item leaves it where it is", () => {
  const at = (index: number) => staysAt(form, "main.basic.b", { tab: "main", section: "basic", index });
  expect([0, 1, 2, 3].map(at)).toEqual([false, true, true, false]);
  expect(staysAt(form, "main.basic.b", { tab: "main", section: "empty", index: 1 })).toBe(false);
});

test.each([
  ["a narrow item at the start", { left: 0, gridLeft: 0, gridWidth: 600, columns: 3 }, 210, 1],
  ["past the middle of the second column", { left: 0, gridLeft: 0, gridWidth: 600, columns: 3 }, 310, 2],
  ["beyond the grid", { left: 0, gridLeft: 0, gridWidth: 600, columns: 3 }, 900, 3],
  ["left of the item", { left: 200, gridLeft: 0, gridWidth: 600, columns: 3 }, 100, 1],
  ["from the last column to beyond", { left: 300, gridLeft: 0, gridWidth: 600, columns: 2 }, 900, 2],
])("the width grip of %s", (_what, grip, x, expected) => {
  expect(spanAt(x, grip)).toBe(expected);
});
