import type { FieldType } from "../../define/field-type.ts";
import { ID_PATTERN, looksLikeId } from "../../text/record-id.ts";

/** A person who signs in here. */
export const user: FieldType = {
  name: "user",
  icon: "user",
  group: "relation",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "string", "x-type": "user" },
  valueSchema: () => ({ type: "string", pattern: ID_PATTERN, maxLength: 64 }),
  codes: { wrong_pattern: "bad_reference", too_long: "bad_reference" },
  storage: () => "text",
  condition: "user",
  sortable: "name",
  references: () => ({ users: true }),
  toText: (value, _field, { titleOf }) => (typeof value === "string" ? (titleOf?.(value) ?? value) : ""),
  fromText(typed) {
    const text = typed.trim();
    return looksLikeId(text) ? { value: text } : { find: { users: true, text } };
  },
  mask: () => "****",
  examples: {
    schema: { type: "string", "x-type": "user" },
    valid: ["0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60", "Hq3kP0s_vB-1"],
    invalid: [
      ["two words", "bad_reference"],
      [7, "wrong_type"],
    ],
    texts: [["0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60", "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60"]],
  },
  width: 130,
  view: () => import("./view.tsx"),
};
