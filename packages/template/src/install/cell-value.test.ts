import { expect, test } from "vitest";
import { cellValue } from "./cell-value.ts";

test.each([
  ["string", "12", "12"],
  ["integer", "12", 12],
  ["number", " -1.50 ", -1.5],
  ["number", "1,000", "1,000"],
  ["boolean", "TRUE", true],
  ["boolean", "no", "no"],
  ["array", "a; b;", ["a", "b"]],
  ["array", '[{"line":1}]', [{ line: 1 }]],
  ["object", '{"street":"x"}', { street: "x" }],
  ["object", "{", "{"],
  [undefined, "@me", "@me"],
  ["integer", 5, 5],
])("%s of %j is %j", (type, value, expected) => {
  expect(cellValue(value, type === undefined ? undefined : { type })).toEqual(expected);
});
