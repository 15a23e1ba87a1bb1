import { expect, test } from "vitest";
import { changeColumn, nudge, withPart } from "./edit-view.ts";

const columns = ["a", "b", "c", "d"].map((field) => ({ field, width: 100 }));

test("settings are replaced and taken away", () => {
  expect(changeColumn(columns, "b", { pinned: true, width: undefined })[1]).toEqual({ field: "b", pinned: true });
  expect(changeColumn(changeColumn(columns, "b", { pinned: true }), "b", { pinned: false })).toEqual(columns);
});

test("nudging there and back changes nothing; at the ends it stays", () => {
  expect(nudge(nudge(columns, 1, 1), 2, -1)).toEqual(columns);
  expect(nudge(columns, 0, -1)).toEqual(columns);
  expect(nudge(columns, 3, 1)).toEqual(columns);
});

test("an empty part is not written down", () => {
  const view = { entity: "e", sort: [{ field: "a" }], type: "table" as const };
  expect(withPart(view, "sort", [])).toEqual({ entity: "e", type: "table" });
  expect(withPart(view, "group", "a")).toEqual({ ...view, group: "a" });
});
