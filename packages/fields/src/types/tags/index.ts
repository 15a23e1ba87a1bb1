import type { FieldType } from "../../define/field-type.ts";
import { rangeProblems } from "../../decimal/range-problems.ts";
import { word } from "../../text/words.ts";
import { tidyWords } from "./tidy-words.ts";

const LONGEST = 60;
const MOST = 50;

/** Any number of free words, each once; some are offered. */
export const tags: FieldType = {
  name: "tags",
  icon: "tags",
  group: "choice",
  settingsSchema: {
    properties: {
      "x-words": {
        type: "array",
        items: { type: "string", minLength: 1, maxLength: LONGEST },
        uniqueItems: true,
        maxItems: 200,
      },
      minItems: { type: "integer", minimum: 0, maximum: MOST },
      maxItems: { type: "integer", minimum: 1, maximum: MOST },
      uniqueItems: { const: true },
    },
  },
  settings: [
    { keyword: "x-words", control: "words" },
    { keyword: "maxItems", control: "integer" },
    { keyword: "default", control: "value" },
  ],
  initial: { type: "array", "x-type": "tags", items: { type: "string" }, uniqueItems: true },
  checkSchema: (schema) => rangeProblems(schema, "minItems", "maxItems"),
  valueSchema: ({ schema }) => ({
    type: "array",
    // A sign that lists are split at would make two words of one.
    items: { type: "string", pattern: "^[^,，、;；|\\n]+$", maxLength: LONGEST },
    uniqueItems: true,
    maxItems: schema.maxItems ?? MOST,
    ...(schema.minItems !== undefined && { minItems: schema.minItems }),
  }),
  normalize: tidyWords,
  storage: () => "link",
  condition: "options",
  toText: (value, _field, { locale }) =>
    Array.isArray(value)
      ? value.filter((one) => typeof one === "string").join(word("value.separator", locale))
      : typeof value === "string"
        ? value
        : "",
  fromText: (typed, field) => ({ value: tidyWords([typed], field) || [] }),
  examples: {
    schema: {
      type: "array",
      "x-type": "tags",
      items: { type: "string" },
      uniqueItems: true,
      maxItems: 3,
      "x-words": ["VIP", "老客户"],
    },
    valid: [["VIP"], ["老客户", "word of mouth"]],
    invalid: [
      [["a", "b", "c", "d"], "too_many_items"],
      [["a", "a"], "repeated_item"],
      [["a,b"], "wrong_pattern"],
      [["x".repeat(61)], "too_long"],
      ["VIP", "wrong_type"],
      [[1], "wrong_type"],
    ],
    texts: [
      ["vip、 老客户", ["VIP", "老客户"]],
      ["Word of mouth, EAST; east", ["Word of mouth", "EAST"]],
    ],
    normalized: [
      [
        [" a  b ", "A B", "", "c,d"],
        ["a b", "c", "d"],
      ],
    ],
  },
  width: 180,
  view: () => import("./view.tsx"),
};
