import type { FieldType } from "../../define/field-type.ts";
import { readColor } from "./read-color.ts";

/** A colour, kept as "#rrggbb". */
export const color: FieldType = {
  name: "color",
  icon: "color",
  group: "other",
  settingsSchema: { properties: {} },
  settings: [{ keyword: "default", control: "value" }],
  initial: { type: "string", "x-type": "color" },
  valueSchema: () => ({ type: "string", pattern: "^#[0-9a-f]{6}$", maxLength: 7 }),
  codes: { wrong_pattern: "bad_color", too_long: "bad_color" },
  normalize: (input) => (typeof input === "string" ? (readColor(input) ?? input.trim()) : input),
  storage: () => "text",
  condition: "text",
  sortable: false,
  toText: (value) => (typeof value === "string" ? value : ""),
  fromText(typed) {
    const found = readColor(typed);
    return found === undefined ? { problem: { code: "bad_color", params: { value: typed } } } : { value: found };
  },
  examples: {
    schema: { type: "string", "x-type": "color" },
    valid: ["#2456a6", "#000000"],
    invalid: [
      ["blue", "bad_color"],
      ["#24", "bad_color"],
      ["url(x)", "bad_color"],
      [255, "wrong_type"],
    ],
    texts: [
      ["#2456A6", "#2456a6"],
      ["2456a6", "#2456a6"],
      ["#fa0", "#ffaa00"],
      ["＃ＦＦＡＡ００", "#ffaa00"],
      ["rgb(255, 170, 0)", "#ffaa00"],
    ],
    normalized: [["#FA0", "#ffaa00"]],
  },
  width: 110,
  view: () => import("./view.tsx"),
};
