import type { FieldType } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { compact, plainJson } from "./plain-json.ts";

/** Most characters of a document, and how many of them filters and search look at. */
const MOST = 60_000;
const SEEN = 2000;

/** A document of another system: named parts or a list, as JSON. */
export const json: FieldType = {
  name: "json",
  icon: "json",
  group: "other",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { "x-type": "json" },
  valueSchema: () => ({}),
  checkValue(value) {
    if (!isGroup(value) && !Array.isArray(value)) return [{ path: "", code: "bad_json" }];
    const text = compact(value);
    if (text === undefined) return [{ path: "", code: "bad_json" }];
    return text.length > MOST ? [{ path: "", code: "too_long", params: { limit: MOST, actual: text.length } }] : [];
  },
  normalize: plainJson,
  storage: () => "json",
  seen: {
    storage: "text",
    of: (value) => (isGroup(value) || Array.isArray(value) ? compact(value)?.slice(0, SEEN) : value),
  },
  condition: "text",
  matches: [],
  sortable: false,
  toText: (value) =>
    isGroup(value) || (Array.isArray(value) && value.length > 0)
      ? (compact(value) ?? "")
      : typeof value === "string"
        ? value
        : "",
  fromText(typed) {
    try {
      const value: unknown = JSON.parse(typed);
      if (isGroup(value) || Array.isArray(value)) return { value };
    } catch {
      // Told below, like JSON that is no document.
    }
    return { problem: { code: "bad_json", params: { value: typed } } };
  },
  examples: {
    schema: { "x-type": "json" },
    valid: [{ a: 1, b: [true, null, "中"] }, [1, 2], { deep: { er: {} } }],
    invalid: [
      ["{", "bad_json"],
      [5, "bad_json"],
      [{ text: "x".repeat(60_001) }, "too_long"],
      [{ text: "a\u0000" }, "bad_character"],
      [JSON.parse("[".repeat(50) + "]".repeat(50)), "nested_too_deep"],
    ],
    texts: [
      ['{"a": 1}', { a: 1 }],
      [" [1, 2] ", [1, 2]],
    ],
    normalized: [[{ a: undefined, b: 1 }, { b: 1 }]],
  },
  width: 200,
  view: () => import("./view.tsx"),
};
