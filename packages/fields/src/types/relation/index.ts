import type { FieldType } from "../../define/field-type.ts";
import { ID_PATTERN, looksLikeId } from "../../text/record-id.ts";

/** Points at one record of another entity. */
export const relation: FieldType = {
  name: "relation",
  icon: "relation",
  group: "relation",
  settingsSchema: {
    properties: {
      "x-entity": { type: "string", minLength: 1, maxLength: 48 },
      "x-reverse": { type: "object", additionalProperties: { type: "string", maxLength: 200 } },
      "x-timeline": { type: "boolean" },
      "x-tree": { type: "boolean" },
      "x-on-delete": { enum: ["keep", "clear", "cascade", "refuse"] },
    },
    required: ["x-entity"],
  },
  settings: [
    { keyword: "x-entity", control: "entity", required: true },
    { keyword: "x-reverse", control: "labels" },
    { keyword: "x-on-delete", control: "select", choices: ["keep", "clear", "cascade", "refuse"] },
    { keyword: "x-timeline", control: "boolean" },
    { keyword: "x-tree", control: "boolean" },
  ],
  // The designer sets the entity as it drops the field.
  initial: { type: "string", "x-type": "relation", "x-entity": "" },
  checkSchema: (schema) => (schema["x-entity"] ? [] : [{ path: "/x-entity", code: "relation_nowhere" }]),
  valueSchema: () => ({ type: "string", pattern: ID_PATTERN, maxLength: 64 }),
  codes: { wrong_pattern: "bad_reference", too_long: "bad_reference" },
  storage: () => "text",
  condition: "reference",
  sortable: false,
  references: ({ schema }) => ({ entity: schema["x-entity"] ?? "" }),
  toText: (value, _field, { titleOf }) => (typeof value === "string" ? (titleOf?.(value) ?? value) : ""),
  fromText(typed, { schema }) {
    const text = typed.trim();
    return looksLikeId(text) ? { value: text } : { find: { entity: schema["x-entity"] ?? "", text } };
  },
  mask: () => "****",
  examples: {
    schema: { type: "string", "x-type": "relation", "x-entity": "thing" },
    valid: ["0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f"],
    invalid: [
      ["two words", "bad_reference"],
      [5, "wrong_type"],
      [{ id: "x" }, "wrong_type"],
    ],
    texts: [[" 0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f ", "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f"]],
  },
  width: 180,
  view: () => import("./view.tsx"),
};
