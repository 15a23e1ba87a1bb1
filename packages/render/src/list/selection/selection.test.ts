import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ALL_SELECTED,
  isSelected,
  NOTHING_SELECTED,
  selectedCount,
  selectRange,
  toggleLoaded,
  toggleRow,
} from "./selection.ts";

const listed = ["a", "b", "c", "d", "e"];
const chosen = (selection: typeof NOTHING_SELECTED) => listed.filter((id) => isSelected(selection, id));

describe("choosing rows", () => {
  test("a range takes the state of the row where it begins", () => {
    const from = toggleRow(NOTHING_SELECTED, "b");
    expect(chosen(selectRange(from, "d", listed))).toEqual(["b", "c", "d"]);
    expect(chosen(selectRange(toggleRow(from, "b"), "d", listed))).toEqual([]);
  });

  test("a range upwards is one downwards", () => {
    expect(chosen(selectRange(toggleRow(NOTHING_SELECTED, "d"), "a", listed))).toEqual(["a", "b", "c", "d"]);
  });

  test("a range from a row that is gone is a plain choice", () => {
    expect(chosen(selectRange(toggleRow(NOTHING_SELECTED, "gone"), "c", listed))).toEqual(["c"]);
  });

  test("all that match counts rows that were never loaded, without those let go", () => {
    const most = toggleRow(ALL_SELECTED, "c");
    expect(selectedCount(most, 1000)).toBe(999);
    expect(isSelected(most, "never-loaded")).toBe(true);
    expect(chosen(most)).toEqual(["a", "b", "d", "e"]);
  });

  test("choosing all that is loaded twice chooses none", () => {
    const all = toggleLoaded(NOTHING_SELECTED, listed);
    expect(chosen(all)).toEqual(listed);
    expect(toggleLoaded(all, listed)).toEqual(NOTHING_SELECTED);
    expect(selectedCount(toggleLoaded(NOTHING_SELECTED, []), 9)).toBe(0);
  });

  test("toggling twice changes nothing, whatever was chosen", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...listed)), fc.boolean(), fc.constantFrom(...listed), (ids, all, id) => {
        const before = ids.reduce(toggleRow, all ? ALL_SELECTED : NOTHING_SELECTED);
        expect(chosen(toggleRow(toggleRow(before, id), id))).toEqual(chosen(before));
      }),
    );
  });
});
