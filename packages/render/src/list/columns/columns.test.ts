import { readEntity } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { phoneParts } from "../phone/phone-parts.ts";
import { defaultColumns } from "./default-columns.ts";
import { moveColumn, resizeColumn, toggleColumn } from "./edit-columns.ts";
import type { GridColumn } from "./grid-column.ts";
import { layoutColumns } from "./layout-columns.ts";
import { nextSort } from "./next-sort.ts";
import { resolvePath } from "./resolve-path.ts";

const firm = readEntity("firm", {
  type: "object",
  properties: {
    name: { type: "string", "x-type": "text", "x-labels": { en: "Name" } },
    size: { type: "integer", "x-type": "integer" },
  },
});
const deal = readEntity("deal", {
  type: "object",
  "x-title": "name",
  properties: {
    name: { type: "string", "x-type": "text" },
    firm: { type: "string", "x-type": "relation", "x-entity": "firm", "x-labels": { en: "Firm" } },
    note: { type: "string", "x-type": "long-text" },
  },
});
const entities = new Map([firm, deal].map((entity) => [entity.key, entity]));

const column = (path: string, width: number, pinned = false): GridColumn => {
  const found = resolvePath(entities, "deal", path);
  if (!found) throw new Error(path);
  return { ...found, label: path, width, pinned, sortable: true, numeric: false };
};

describe("columns", () => {
  test("a path leads over a relation to the other entity's field", () => {
    const found = resolvePath(entities, "deal", "firm.name");
    expect(found?.field.entity).toBe("firm");
    expect(found?.own).toBe(false);
    expect(found?.labels.map(([labels]) => labels?.["en"])).toEqual(["Firm", "Name"]);
  });

  test.each(["nothing", "firm.nothing", "name.size", "firm.name.size"])("%s leads nowhere", (path) => {
    expect(resolvePath(entities, "deal", path)).toBeUndefined();
  });

  test("pinned ones stand first and the last takes what is left over", () => {
    const layout = layoutColumns([column("firm", 100), column("name", 200, true), column("firm.size", 80)], {
      start: 40,
      available: 1000,
    });
    expect(layout.all.map(({ column: { path }, left, width }) => [path, left, width])).toEqual([
      ["name", 40, 200],
      ["firm", 240, 100],
      ["firm.size", 340, 660],
    ]);
    expect(layout.total).toBe(1000);
  });

  test("a button is no part of a phone's two lines", () => {
    const press = { refusal: () => undefined, isBusy: () => false, press: () => undefined };
    const button = { ...column("name", 100), path: "button:go", press };
    const parts = phoneParts([button, column("name", 100)], "name");
    expect(parts).toEqual({ name: column("name", 100), figure: undefined, mark: undefined, note: undefined });
  });

  test("columns wider than the room keep their widths", () => {
    const layout = layoutColumns([column("name", 700, true), column("firm", 700)], { start: 40, available: 500 });
    expect(layout.total).toBe(1440);
  });

  test("move within the ends, resize within what can be read, and never vanish altogether", () => {
    const columns = [{ field: "a" }, { field: "b" }, { field: "c" }];
    expect(moveColumn(columns, "a", 1).map(({ field }) => field)).toEqual(["b", "a", "c"]);
    expect(moveColumn(columns, "a", -5).map(({ field }) => field)).toEqual(["a", "b", "c"]);
    expect(moveColumn(columns, "a", 9).map(({ field }) => field)).toEqual(["b", "c", "a"]);
    expect(resizeColumn(columns, "b", 5)[1]).toEqual({ field: "b", width: 48 });
    expect(toggleColumn([{ field: "a" }], "a")).toEqual([{ field: "a" }]);
    expect(toggleColumn(columns, "d").at(-1)).toEqual({ field: "d" });
  });

  test("a head orders up, down, off; with Shift it joins", () => {
    const up = nextSort([], "a", false);
    const down = nextSort(up, "a", false);
    expect([up, down, nextSort(down, "a", false)]).toEqual([[{ field: "a" }], [{ field: "a", desc: true }], []]);
    expect(nextSort(down, "b", true)).toEqual([{ field: "a", desc: true }, { field: "b" }]);
    expect(nextSort([{ field: "a" }, { field: "b" }], "a", true)).toEqual([{ field: "a", desc: true }, { field: "b" }]);
    expect(nextSort(down, "b", false)).toEqual([{ field: "b" }]);
  });

  test("an entity without a view shows what names it first, and no long texts", () => {
    expect(defaultColumns(deal).map(({ field }) => field)).toEqual(["name", "firm", "owner"]);
  });
});
