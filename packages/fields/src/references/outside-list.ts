import { rangeProblems } from "../decimal/range-problems.ts";
import type { FieldType } from "../define/field-type.ts";
import { namesIn } from "../text/names-in.ts";
import { looksLikeId } from "../text/record-id.ts";
import { idList } from "./id-list.ts";

const list = idList(100);
const A = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60";
const B = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e61";

/** What the types of lists of people and of teams share, but how they are drawn. */
export const outsideList = (of: "users" | "teams"): Omit<FieldType, "view"> => ({
  ...list.type,
  name: of,
  icon: "users",
  group: "relation",
  settingsSchema: { properties: { ...list.settings } },
  settings: [{ keyword: "maxItems", control: "integer" }],
  initial: { type: "array", "x-type": of, items: { type: "string" }, uniqueItems: true },
  checkSchema: (schema) => rangeProblems(schema, "minItems", "maxItems"),
  condition: of,
  references: () => (of === "users" ? { users: true } : { teams: true }),
  fromText(typed) {
    const texts = namesIn(typed);
    if (texts.every(looksLikeId)) return { value: texts };
    return { findAll: of === "users" ? { users: true, texts } : { teams: true, texts } };
  },
  examples: {
    schema: { type: "array", "x-type": of, items: { type: "string" }, uniqueItems: true, maxItems: 2 },
    valid: [[A], [B, A]],
    invalid: [
      [["two words"], "bad_reference"],
      [[A, A], "repeated_item"],
      [[A, B, "c"], "too_many_items"],
      [A, "wrong_type"],
      [[7], "wrong_type"],
    ],
    texts: [[`${A}；${B}`, [A, B]]],
  },
  width: 180,
});
