import { rangeProblems } from "../../decimal/range-problems.ts";
import type { FieldType } from "../../define/field-type.ts";
import { idList } from "../../references/id-list.ts";
import { namesIn } from "../../text/names-in.ts";
import { looksLikeId } from "../../text/record-id.ts";

const list = idList(500);
const A = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f";
const B = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60";

/** Points at several records of one entity, each once, in an order of their own. */
export const relations: FieldType = {
  ...list.type,
  name: "relations",
  icon: "relation",
  group: "relation",
  settingsSchema: {
    properties: {
      "x-entity": { type: "string", minLength: 1, maxLength: 48 },
      "x-reverse": { type: "object", additionalProperties: { type: "string", maxLength: 200 } },
      "x-timeline": { type: "boolean" },
      "x-on-delete": { enum: ["keep", "clear", "refuse"] },
      ...list.settings,
    },
    required: ["x-entity"],
  },
  settings: [
    { keyword: "x-entity", control: "entity", required: true },
    { keyword: "x-reverse", control: "labels" },
    { keyword: "x-on-delete", control: "select", choices: ["keep", "clear", "refuse"] },
    { keyword: "maxItems", control: "integer" },
    { keyword: "x-timeline", control: "boolean" },
  ],
  // The designer sets the entity as it drops the field.
  initial: { type: "array", "x-type": "relations", items: { type: "string" }, uniqueItems: true, "x-entity": "" },
  checkSchema: (schema) => [
    ...(schema["x-entity"] ? [] : [{ path: "/x-entity", code: "relation_nowhere" }]),
    ...rangeProblems(schema, "minItems", "maxItems"),
  ],
  condition: "references",
  references: ({ schema }) => ({ entity: schema["x-entity"] ?? "" }),
  fromText(typed, { schema }) {
    const texts = namesIn(typed);
    return texts.every(looksLikeId) ? { value: texts } : { findAll: { entity: schema["x-entity"] ?? "", texts } };
  },
  examples: {
    schema: {
      type: "array",
      "x-type": "relations",
      items: { type: "string" },
      uniqueItems: true,
      maxItems: 2,
      "x-entity": "thing",
    },
    valid: [[A], [B, A]],
    invalid: [
      [["two words"], "bad_reference"],
      [[A, A], "repeated_item"],
      [[A, B, "c"], "too_many_items"],
      [A, "wrong_type"],
      [[5], "wrong_type"],
    ],
    texts: [
      [`${A}; ${B}`, [A, B]],
      [`${A}、${A}；${B}`, [A, B]],
    ],
  },
  width: 220,
  view: () => import("./view.tsx"),
};
