import { describe, expect, test } from "vitest";
import { gridItems, groupKey } from "./grid-item.ts";

const rows = ["a", "a", "b", undefined].map((stage, index) => ({ id: `r${index}`, ...(stage && { stage }) }));
const groups = [
  { value: "a", count: 2, totals: {} },
  { value: "b", count: 1, totals: {} },
  { value: "c", count: 5, totals: {} },
  { value: undefined, count: 1, totals: {} },
];
const words = (items: ReturnType<typeof gridItems>) =>
  items.map((item) => (item.kind === "row" ? item.key : `[${String(item.group.value)}]`));

describe("the lines of a grid", () => {
  test("without groups are its rows", () => {
    expect(words(gridItems(rows))).toEqual(["r0", "r1", "r2", "r3"]);
  });

  test("with groups, each head stands before its rows, those without a value last", () => {
    const items = gridItems(rows, { path: "stage", groups, collapsed: new Set(), hasMore: false });
    expect(words(items)).toEqual(["[a]", "r0", "r1", "[b]", "r2", "[c]", "[undefined]", "r3"]);
  });

  test("groups that are not reached yet are not named, so that nothing jumps when they come", () => {
    const items = gridItems(rows.slice(0, 2), { path: "stage", groups, collapsed: new Set(), hasMore: true });
    expect(words(items)).toEqual(["[a]", "r0", "r1"]);
  });

  test("a folded group keeps its head", () => {
    const items = gridItems(rows, { path: "stage", groups, collapsed: new Set([groupKey("a")]), hasMore: false });
    expect(words(items).slice(0, 2)).toEqual(["[a]", "[b]"]);
  });

  test("a row of a group that nobody counted yet is not lost", () => {
    const items = gridItems([{ id: "new", stage: "z" }], {
      path: "stage",
      groups: [],
      collapsed: new Set(),
      hasMore: false,
    });
    expect(words(items)).toEqual(["new"]);
  });
});
