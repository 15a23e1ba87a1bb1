import { rangeProblems } from "../../decimal/range-problems.ts";
import type { FieldType } from "../../define/field-type.ts";
import { idList } from "../../references/id-list.ts";
import { namesIn } from "../../text/names-in.ts";
import { looksLikeId } from "../../text/record-id.ts";

const list = idList(100);
const A = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e61";
const B = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e62";

/** Several teams of people who work here, each once. */
export const teams: FieldType = {
  ...list.type,
  name: "teams",
  icon: "users",
  group: "relation",
  settingsSchema: { properties: { ...list.settings } },
  settings: [{ keyword: "maxItems", control: "integer" }],
  initial: { type: "array", "x-type": "teams", items: { type: "string" }, uniqueItems: true },
  checkSchema: (schema) => rangeProblems(schema, "minItems", "maxItems"),
  condition: "teams",
  references: () => ({ teams: true }),
  fromText(typed) {
    const texts = namesIn(typed);
    return texts.every(looksLikeId) ? { value: texts } : { findAll: { teams: true, texts } };
  },
  examples: {
    schema: { type: "array", "x-type": "teams", items: { type: "string" }, uniqueItems: true, maxItems: 2 },
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
  view: () => import("./view.tsx"),
};
