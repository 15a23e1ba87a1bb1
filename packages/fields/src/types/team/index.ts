import type { FieldType } from "../../define/field-type.ts";
import { ID_PATTERN, looksLikeId } from "../../text/record-id.ts";

/** A team of people who work here. */
export const team: FieldType = {
  name: "team",
  icon: "users",
  group: "relation",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "string", "x-type": "team" },
  valueSchema: () => ({ type: "string", pattern: ID_PATTERN, maxLength: 64 }),
  codes: { wrong_pattern: "bad_reference", too_long: "bad_reference" },
  storage: () => "text",
  condition: "team",
  sortable: "name",
  references: () => ({ teams: true }),
  toText: (value, _field, { titleOf }) => (typeof value === "string" ? (titleOf?.(value) ?? value) : ""),
  fromText(typed) {
    const text = typed.trim();
    return looksLikeId(text) ? { value: text } : { find: { teams: true, text } };
  },
  mask: () => "****",
  examples: {
    schema: { type: "string", "x-type": "team" },
    valid: ["0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e61", "Hq3kP0s_vB-2"],
    invalid: [
      ["two words", "bad_reference"],
      [7, "wrong_type"],
    ],
    texts: [["0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e61", "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e61"]],
  },
  width: 130,
  view: () => import("./view.tsx"),
};
