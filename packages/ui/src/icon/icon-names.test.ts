import { expect, test } from "vitest";
import { iconNames, outlineOf } from "./icon-names.ts";

test("every icon is one path from an absolute start", () => {
  expect(iconNames.length).toBeGreaterThan(90);
  for (const name of iconNames) expect([name, outlineOf(name)]).toEqual([name, expect.stringMatching(/^M[-\d]/)]);
});

test("what field types call their icon has an outline", () => {
  for (const name of ["text", "long-text", "money", "percent", "relation", "stage", "multi-select"])
    expect(outlineOf(name)).toBeDefined();
  expect(outlineOf("no-such-icon")).toBeUndefined();
  expect(outlineOf("toString")).toBeUndefined();
});
