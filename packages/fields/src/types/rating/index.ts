import type { FieldType } from "../../define/field-type.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { mostOf } from "./most-of.ts";

const STARS = /^[★⭐✩☆\s\u{fe0f}]+$/u;
const OF = /^(\d{1,2})(?:\s*[/／]\s*(\d{1,2}))?\s*(?:星|颗星|分|stars?)?$/iu;

/** Stars given, from one to the most that the field allows. */
export const rating: FieldType = {
  name: "rating",
  icon: "star",
  group: "number",
  settingsSchema: { properties: { maximum: { type: "integer", minimum: 2, maximum: 10 } } },
  settings: [
    { keyword: "maximum", control: "integer" },
    { keyword: "default", control: "value" },
  ],
  initial: { type: "integer", "x-type": "rating", maximum: 5 },
  valueSchema: (field) => ({ type: "integer", minimum: 1, maximum: mostOf(field) }),
  storage: () => "integer",
  condition: "number",
  aggregates: ["avg", "min", "max"],
  toText: (value) => (typeof value === "number" && Number.isFinite(value) ? String(value) : ""),
  fromText(typed, field) {
    const plain = foldWidth(typed).trim();
    const bad = { problem: { code: "bad_number", params: { value: typed } } };
    if (STARS.test(plain)) {
      const given = [...plain].filter((sign) => sign === "★" || sign === "⭐").length;
      return given > 0 ? { value: given } : bad;
    }
    const match = OF.exec(plain);
    if (!match) return bad;
    // "4/10" in a field of five stars would mean another scale.
    return match[2] !== undefined && Number(match[2]) !== mostOf(field) ? bad : { value: Number(match[1]) };
  },
  examples: {
    schema: { type: "integer", "x-type": "rating", maximum: 5 },
    valid: [1, 4, 5],
    invalid: [
      [0, "too_small"],
      [6, "too_big"],
      [3.5, "wrong_type"],
      ["3", "wrong_type"],
    ],
    texts: [
      ["4", 4],
      ["４ / 5", 4],
      ["★★★☆☆", 3],
      ["5 stars", 5],
      ["2星", 2],
    ],
  },
  width: 110,
  view: () => import("./view.tsx"),
};
