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

it("what followed from one save for the same row in several parts is one change of that row", () => {
  const total = (position: number, record: string, before: number, after: number) =>
    entry(position, "t1", { ...computed, row, record, before: { total: before }, after: { total: after } });
  const [folded] = foldRows([total(4, "a", 2, 3), total(3, "b", 7, 8), total(2, "a", 1, 2)]);
  expect(folded?.rows.map(({ record, before, after }) => [record, before, after])).toEqual([
    ["a", { total: 1 }, { total: 3 }],
    ["b", { total: 7 }, { total: 8 }],
  ]);
});

it("a change of which a part is still to come is left out until it is there", () => {
  const log = [entry(9, "t3"), entry(8, "t2"), entry(7, "t2", { row })];
  const told = (entries: readonly HistoryEntry[], cut: boolean) =>
    foldRows(entries, cut).map(({ position }) => position);
  expect([told(log, true), told(log, false), told(log.slice(1), true)]).toEqual([[9], [9, 8], [8]]);
});
