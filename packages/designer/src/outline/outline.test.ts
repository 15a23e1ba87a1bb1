import { type DefinitionSet, EMPTY_DEFINITIONS, type FormDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { beginEdits, runCommand } from "../state/history.ts";
import { moveBy } from "./move-by.ts";
import { outlineKey, type OutlinePress } from "./outline-key.ts";
import { outlineNodes } from "./outline-node.ts";

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
          ],
        },
        { id: "empty", items: [] },
      ],
    },
    { id: "more", sections: [{ id: "rest", items: [{ id: "c", field: "c" }] }] },
  ],
};
const set: DefinitionSet = { ...EMPTY_DEFINITIONS, form: { sheet: form } };
const nodes = outlineNodes(form, new Set());
const press = (at: string, key: OutlinePress["key"], alt = false) => outlineKey(nodes, at, { key, alt });

test("the tree has a line for each part, with its level and its place among its siblings", () => {
  expect(nodes.map(({ id, level, position, siblings }) => [id, level, position, siblings])).toEqual([
    ["main", 1, 1, 2],
    ["main.basic", 2, 1, 2],
    ["main.basic.a", 3, 1, 2],
    ["main.basic.b", 3, 2, 2],
    ["main.empty", 2, 2, 2],
    ["more", 1, 2, 2],
    ["more.rest", 2, 1, 1],
    ["more.rest.c", 3, 1, 1],
  ]);
  expect(outlineNodes(form, new Set(["main"])).map(({ id }) => id)).toEqual([
    "main",
    "more",
    "more.rest",
    "more.rest.c",
  ]);
});

test("arrows go through the lines, in and out, open and close", () => {
  expect(press("main.basic.b", "ArrowDown")).toEqual({ act: "focus", id: "main.empty" });
  expect(press("main", "ArrowUp")).toBeUndefined();
  expect(press("more.rest.c", "ArrowDown")).toBeUndefined();
  expect(press("main.basic", "ArrowRight")).toEqual({ act: "focus", id: "main.basic.a" });
  expect(press("main.basic.a", "ArrowLeft")).toEqual({ act: "focus", id: "main.basic" });
  expect(press("main.basic", "ArrowLeft")).toEqual({ act: "close", id: "main.basic" });
  expect(press("main.empty", "ArrowRight")).toBeUndefined();
  const folded = outlineNodes(form, new Set(["main"]));
  expect(outlineKey(folded, "main", { key: "ArrowRight" })).toEqual({ act: "open", id: "main" });
  expect(press("main.basic.a", "End")).toEqual({ act: "focus", id: "more.rest.c" });
  expect(press("main.basic.a", "Home")).toEqual({ act: "focus", id: "main" });
});

test("Alt moves, Delete takes away, M asks where to, Enter selects, other keys are left alone", () => {
  expect(press("main.basic.a", "ArrowDown", true)).toEqual({ act: "move", id: "main.basic.a", by: 1 });
  expect(press("main.basic.a", "ArrowUp", true)).toEqual({ act: "move", id: "main.basic.a", by: -1 });
  expect(press("main.basic.a", "Delete")).toEqual({ act: "remove", id: "main.basic.a" });
  expect(press("main.basic.a", "m")).toEqual({ act: "moveTo", id: "main.basic.a" });
  expect(press("main.basic.a", "Enter")).toEqual({ act: "select", id: "main.basic.a" });
  expect(press("main.basic.a", "x")).toBeUndefined();
  expect(outlineKey(nodes, "gone", { key: "ArrowDown" })).toEqual({ act: "focus", id: "main" });
});

/** The order of everything after moving one part over and over. */
function walk(place: string, by: 1 | -1): string[] {
  let history = beginEdits(set);
  let at = place;
  const seen: string[] = [];
  for (let n = 0; n < 9; n++) {
    const command = moveBy({ key: "sheet", form: history.set.form["sheet"] ?? form }, at, by);
    if (!command?.select || !("id" in command.select)) break;
    history = runCommand(history, command, { at: n * 1000, selected: { kind: "form" } });
    at = command.select.id;
    seen.push(at);
  }
  expect(outlineNodes(history.set.form["sheet"] ?? form, new Set())).toHaveLength(nodes.length);
  return seen;
}

test("an item moved down again and again goes through every section and tab to the end", () => {
  expect(walk("main.basic.a", 1)).toEqual(["main.basic.a", "main.empty.a", "more.rest.a", "more.rest.a"]);
  expect(walk("more.rest.c", -1)).toEqual(["main.empty.c", "main.basic.c", "main.basic.c", "main.basic.c"]);
});

test("sections go through tabs, tabs past each other, and stop at the ends", () => {
  expect(walk("main.basic", 1)).toEqual(["main.basic", "more.basic", "more.basic"]);
  expect(walk("main", 1)).toEqual(["main"]);
  expect(walk("main", -1)).toEqual([]);
});
