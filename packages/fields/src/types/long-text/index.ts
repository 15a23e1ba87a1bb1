import type { FieldType } from "../../define/field-type.ts";
import { rangeProblems } from "../../decimal/range-problems.ts";
import { manyLines } from "./many-lines.ts";

const MOST = 100_000;

/** Text of several lines. */
export const longText: FieldType = {
  name: "long-text",
  icon: "long-text",
  group: "text",
  prose: true,
  settingsSchema: {
    properties: {
      minLength: { type: "integer", minimum: 0, maximum: MOST },
      maxLength: { type: "integer", minimum: 1, maximum: MOST },
    },
  },
  settings: [
    { keyword: "minLength", control: "integer" },
    { keyword: "maxLength", control: "integer" },
  ],
  initial: { type: "string", "x-type": "long-text", maxLength: 10_000 },
  checkSchema: (schema) => rangeProblems(schema, "minLength", "maxLength"),
  valueSchema: ({ schema }) => ({
    type: "string",
    maxLength: schema.maxLength ?? MOST,
    ...(schema.minLength !== undefined && { minLength: schema.minLength }),
  }),
  normalize: manyLines,
  storage: () => "text",
  condition: "text",
  matches: [],
  sortable: false,
  search: "text",
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed) => ({ value: manyLines(typed) }),
  examples: {
    schema: { type: "string", "x-type": "long-text", minLength: 2, maxLength: 20 },
    valid: ["第一行\n第二行", "  indented\n\ttext"],
    invalid: [
      ["a", "too_short"],
      ["x".repeat(21), "too_long"],
      [["a"], "wrong_type"],
    ],
    texts: [["第一行\r\n第二行", "第一行\n第二行"]],
    normalized: [
      ["a\r\nb\rc\n\n", "a\nb\nc"],
      ["\u200b\n \ufeff", ""],
    ],
  },
  wide: true,
  width: 240,
  view: () => import("./view.tsx"),
};
