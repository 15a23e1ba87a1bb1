import { expect, it } from "vitest";
import { foldRows } from "./fold-rows.ts";
import type { HistoryEntry } from "./history-entry.ts";

const entry = (position: number, at: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  position,
  at,
  actor: "u1",
  cause: { source: "form", chain: [] },
  op: "update",
  before: {},
  after: {},
  ...more,
});
const row = { field: "parts" };
const computed = { cause: { source: "computed", chain: [] } };

it("what was written of rows stands with its record's own change of the same save, else as one change", () => {
  const folded = foldRows([
    entry(9, "t3", { row, op: "create" }),
    entry(8, "t3", { row }),
    entry(7, "t2", computed),
    entry(6, "t2"),
    entry(5, "t2", { row, op: "delete" }),
    entry(4, "t1", { row, actor: "u2" }),
    entry(3, "t1"),
  ]);
  expect(
    folded.map(({ position, rows, rowsOnly, upTo, op }) => [
      position,
      rows.map((one) => one.position),
      rowsOnly,
      upTo,
      op,
    ]),
  ).toEqual([
    [9, [9, 8], true, 9, "update"],
    [7, [], false, 7, "update"],
    [6, [5], false, 7, "update"],
    [4, [4], true, 4, "update"],
    [3, [], false, 4, "update"],
  ]);
});

it("what followed from one save in several parts is one change", () => {
  const folded = foldRows([
    entry(6, "t2", { ...computed, before: { sum: 3 }, after: { sum: 4 } }),
    entry(5, "t2"),
    entry(4, "t2", { ...computed, before: { sum: 2, most: 1 }, after: { sum: 3, most: 9 } }),
    entry(3, "t1", { ...computed, before: { sum: 1 }, after: { sum: 2 } }),
  ]);
  expect(folded.map(({ position, before, after }) => [position, before, after])).toEqual([
    [6, { sum: 2, most: 1 }, { sum: 4, most: 9 }],
    [5, {}, {}],
    [3, { sum: 1 }, { sum: 2 }],
  ]);
});
