import type { FieldType } from "../../define/field-type.ts";
import { rangeProblems } from "../../decimal/range-problems.ts";
import { checkPattern } from "../../pattern/check-pattern.ts";
import { maskMiddle } from "../../text/mask-middle.ts";
import { oneLine } from "../../text/one-line.ts";

const MOST = 2000;

/** A line of text. With `x-name` it names a person or a company, so that search also takes pinyin and initials. */
export const text: FieldType = {
  name: "text",
  icon: "text",
  group: "text",
  prose: true,
  settingsSchema: {
    properties: {
      minLength: { type: "integer", minimum: 0, maximum: MOST },
      maxLength: { type: "integer", minimum: 1, maximum: MOST },
      pattern: { type: "string", minLength: 1, maxLength: 256 },
      "x-pattern-help": { type: "object", additionalProperties: { type: "string", maxLength: 200 } },
      "x-name": { type: "boolean" },
    },
  },
  settings: [
    { keyword: "x-name", control: "boolean" },
    { keyword: "minLength", control: "integer" },
    { keyword: "maxLength", control: "integer" },
    { keyword: "pattern", control: "text" },
    { keyword: "x-pattern-help", control: "labels" },
    { keyword: "default", control: "value" },
  ],
  initial: { type: "string", "x-type": "text", maxLength: 200 },
  checkSchema(schema) {
    const refused = schema.pattern === undefined ? undefined : checkPattern(schema.pattern);
    return [...rangeProblems(schema, "minLength", "maxLength"), ...(refused ? [{ path: "/pattern", ...refused }] : [])];
  },
  valueSchema: ({ schema }) => ({
    type: "string",
    maxLength: schema.maxLength ?? MOST,
    ...(schema.minLength !== undefined && { minLength: schema.minLength }),
    ...(schema.pattern !== undefined && { pattern: schema.pattern }),
  }),
  normalize: oneLine,
  storage: () => "text",
  condition: "text",
  matches: ["exact", "folded", "organisation", "pinyin", "near", "digits"],
  search: "text",
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText: (typed) => ({ value: oneLine(typed) }),
  mask: (value) => (typeof value === "string" ? maskMiddle(value, { start: 1, end: 1 }) : "****"),
  examples: {
    schema: { type: "string", "x-type": "text", minLength: 2, maxLength: 8, pattern: "^[^!]*$" },
    valid: ["ab", "杭州泽文", "😀😀😀😀😀😀😀😀"],
    invalid: [
      ["a", "too_short"],
      ["123456789", "too_long"],
      ["hey!", "wrong_pattern"],
      [12, "wrong_type"],
      ["a\u0000b", "bad_character"],
      ["a\ud800b", "bad_character"],
    ],
    texts: [
      [" abc ", "abc"],
      ["泽文 精密", "泽文 精密"],
    ],
    normalized: [
      ["  ab  ", "ab"],
      ["e\u0301e\u0301", "éé"],
      ["a\nb", "a b"],
      ["\u3000 \u200b\u2060", ""],
      ["👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"],
    ],
  },
  width: 180,
  view: () => import("./view.tsx"),
};
