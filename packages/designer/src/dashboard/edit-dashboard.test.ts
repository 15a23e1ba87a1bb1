import { type DashboardDocument, type DashboardTile, readEntity } from "@quoin/definition";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkShape } from "../source/check-shape.ts";
import {
  changeTile,
  fitTile,
  groupFields,
  measureFields,
  moveTile,
  newTile,
  putTile,
  removeTile,
  resizeTile,
  spanOf,
  TILE_TYPES,
} from "./edit-dashboard.ts";

const thing = readEntity("thing", {
  type: "object",
  properties: {
    name: { type: "string", "x-type": "text" },
    kind: { type: "string", "x-type": "select", "x-options": [{ id: "a" }] },
    state: { type: "string", "x-type": "stage", "x-options": [{ id: "new" }, { id: "done" }] },
    size: { type: "number", "x-type": "decimal" },
    due: { type: "string", "x-type": "date" },
  },
});
const bare = readEntity("bare", { type: "object", properties: { name: { type: "string", "x-type": "text" } } });
const board: DashboardDocument = {
  tiles: [
    { id: "a", type: "number", entity: "thing" },
    { id: "b", type: "bars", entity: "thing", group: "kind", span: 3 },
    { id: "c", type: "list", entity: "thing", columns: ["name"], sort: "-due", limit: 4 },
  ],
};
const ids = ({ tiles }: DashboardDocument) => tiles.map(({ id }) => id).join("");

describe("a tile", () => {
  test("of every kind begins with what it needs, under an id of its own", () => {
    for (const type of TILE_TYPES) {
      const tile = newTile({ tiles: [{ id: "tile-2", type: "list", entity: "thing" }] }, type, thing);
      expect(tile.id).toBe("tile-3");
      expect(checkShape("dashboard", { tiles: [tile] })).toEqual([]);
      expect(tile.group).toBe(type === "bars" || type === "funnel" ? "state" : undefined);
    }
    expect(newTile(board, "bars", bare).group).not.toBe("name");
  });

  test("that becomes another kind keeps what both share and drops the rest", () => {
    const list: DashboardTile = { ...(board.tiles[2] as DashboardTile), where: true, labels: { en: "L" }, span: 4 };
    expect(fitTile({ ...list, type: "number" }, thing)).toEqual({
      id: "c",
      type: "number",
      entity: "thing",
      labels: { en: "L" },
      where: true,
      span: 4,
    });
    const bars = fitTile(
      { id: "x", type: "bars", entity: "thing", group: "due", aggregate: "sum", field: "size" },
      thing,
    );
    expect(bars).toMatchObject({ group: "due", bucket: "month", aggregate: "sum", field: "size" });
    expect(fitTile({ ...bars, type: "funnel" }, thing)).toMatchObject({ group: "state", aggregate: "sum" });
    expect(fitTile({ ...bars, type: "funnel" }, thing)).not.toHaveProperty("bucket");
  });

  test("groups by options, and bars by moments; measures are taken of what can be added up", () => {
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    expect(keys(groupFields(thing, "funnel"))).toEqual(["kind", "state"]);
    expect(keys(groupFields(thing, "bars"))).toEqual(expect.arrayContaining(["kind", "state", "due", "created_at"]));
    expect(keys(groupFields(thing, "bars"))).not.toContain("name");
    expect(keys(measureFields(thing, "sum"))).toEqual(["size"]);
    expect(measureFields(thing, "count")).toEqual([]);
  });
});

test("tiles take each other's places, and none is lost", () => {
  expect(ids(moveTile(board, "a", 1))).toBe("bac");
  expect(ids(moveTile(board, "c", 0))).toBe("cab");
  expect(moveTile(board, "a", 3)).toBe(board);
  expect(moveTile(board, "gone", 0)).toBe(board);
  fc.assert(
    fc.property(fc.constantFrom("a", "b", "c"), fc.nat(2), (id, index) => {
      const moved = moveTile(board, id, index);
      expect(ids(moved).indexOf(id)).toBe(index);
      expect([...ids(moved)].toSorted().join("")).toBe("abc");
    }),
  );
});

test("a width is kept within the grid, and the usual one is not written down", () => {
  expect(resizeTile(board, "b", 9).tiles[1]?.span).toBe(4);
  expect(resizeTile(board, "b", 2).tiles[1]).not.toHaveProperty("span");
  expect(resizeTile(board, "a", 0)).toBe(board);
  expect(board.tiles.map(spanOf)).toEqual([1, 3, 2]);
});

test("settings are replaced and taken away, tiles removed", () => {
  const tile = board.tiles[2] as DashboardTile;
  expect(changeTile(tile, { limit: undefined, sort: "name" })).toEqual({
    id: "c",
    type: "list",
    entity: "thing",
    columns: ["name"],
    sort: "name",
  });
  expect(putTile(board, { ...tile, limit: 9 }).tiles[2]?.limit).toBe(9);
  expect(ids(removeTile(board, "b"))).toBe("ac");
});
