import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridCommand, nextCell } from "./grid-command.ts";

const size = { rows: 100, columns: 5, page: 20 };
const press = (key: string, { shift = false, command = false, alt = false } = {}) =>
  gridCommand({ key, shift, command, alt }, { row: 50, column: 2 }, size);

describe("keys of a grid", () => {
  test.each([
    ["ArrowUp", {}, { row: 49, column: 2 }],
    ["ArrowDown", {}, { row: 51, column: 2 }],
    ["ArrowLeft", {}, { row: 50, column: 1 }],
    ["ArrowRight", { command: true }, { row: 50, column: 4 }],
    ["ArrowUp", { command: true }, { row: 0, column: 2 }],
    ["PageDown", {}, { row: 70, column: 2 }],
    ["Home", {}, { row: 50, column: 0 }],
    ["End", { command: true }, { row: 99, column: 4 }],
  ])("%s %o goes to its place", (key, with_, to) => {
    expect(press(key, with_)).toEqual({ type: "go", to });
  });

  test.each([
    ["Enter", {}, { type: "edit", clear: false }],
    ["F2", {}, { type: "edit", clear: false }],
    ["x", {}, { type: "edit", clear: true }],
    ["中", {}, { type: "edit", clear: true }],
    ["Process", {}, { type: "edit", clear: true }],
    [" ", { shift: true }, { type: "choose", range: true }],
    ["Delete", {}, { type: "empty" }],
    ["a", { command: true }, { type: "choose-all" }],
    ["Enter", { command: true }, { type: "open" }],
    ["Escape", {}, { type: "leave" }],
  ])("%s %o is a command", (key, with_, command) => {
    expect(press(key, with_)).toEqual(command);
  });

  test.each([
    ["Tab", {}],
    ["Shift", {}],
    ["F5", {}],
    ["r", { command: true }],
    ["ArrowLeft", { alt: true }],
  ])("%s %o is left to the page", (key, with_) => {
    expect(press(key, with_)).toBeUndefined();
  });

  test("never leaves the grid", () => {
    const keys = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "PageUp",
      "PageDown",
      "Home",
      "End",
    );
    fc.assert(
      fc.property(
        keys,
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        (key, command, rows, columns, seed) => {
          const at = { row: seed % rows, column: seed % columns };
          const found = gridCommand({ key, command, shift: false, alt: false }, at, { rows, columns, page: 7 });
          const to = found?.type === "go" ? found.to : at;
          expect(to.row).toBeGreaterThanOrEqual(0);
          expect(to.row).toBeLessThan(rows);
          expect(to.column).toBeGreaterThanOrEqual(0);
          expect(to.column).toBeLessThan(columns);
          const next = nextCell(at, { rows, columns }, command);
          expect(next.row * columns + next.column).toBe(
            Math.min(rows * columns - 1, Math.max(0, at.row * columns + at.column + (command ? -1 : 1))),
          );
        },
      ),
    );
  });
});
