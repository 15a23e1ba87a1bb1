import type { FieldType } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { ID_PATTERN, looksLikeId } from "../../text/record-id.ts";
import { isPointer, pointerText } from "./pointer.ts";

const A = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f";

/** "entity: title", with the colon of either language, or "entity/id" as filters and addresses have it. */
const NAMED = /^\s*([a-z][a-z0-9_]*)\s*([:：/])\s*(.+?)\s*$/su;

/** Points at one record of one of several entities. */
export const relationAny: FieldType = {
  name: "relation-any",
  icon: "relation",
  group: "relation",
  settingsSchema: {
    properties: {
      "x-entities": {
        type: "array",
        items: { type: "string", minLength: 1, maxLength: 48 },
        uniqueItems: true,
        maxItems: 20,
      },
      "x-reverse": { type: "object", additionalProperties: { type: "string", maxLength: 200 } },
      "x-timeline": { type: "boolean" },
    },
    required: ["x-entities"],
  },
  settings: [
    { keyword: "x-entities", control: "entities", required: true },
    { keyword: "x-reverse", control: "labels" },
    { keyword: "x-timeline", control: "boolean" },
  ],
  // The designer sets an entity as it drops the field.
  initial: { type: "object", "x-type": "relation-any", "x-entities": [] },
  checkSchema: (schema) =>
    (schema["x-entities"] ?? []).length > 0 ? [] : [{ path: "/x-entities", code: "relation_nowhere" }],
  valueSchema: ({ schema }) => ({
    type: "object",
    properties: {
      entity: { type: "string", enum: schema["x-entities"]?.length ? schema["x-entities"] : [""] },
      id: { type: "string", pattern: ID_PATTERN, maxLength: 64 },
    },
    required: ["entity", "id"],
    additionalProperties: false,
  }),
  codes: { wrong_pattern: "bad_reference", too_long: "bad_reference", not_an_option: "bad_reference" },
  normalize: (input) => (isPointer(input) ? { entity: input.entity, id: input.id } : input),
  storage: () => "json",
  seen: { storage: "text", of: (value) => (isGroup(value) ? pointerText(value) : value) },
  condition: "anyReference",
  sortable: false,
  references: ({ schema }) => ({ entities: schema["x-entities"] ?? [] }),
  toText(value, _field, { titleOf }) {
    if (!isPointer(value)) return typeof value === "string" ? value : "";
    const title = titleOf?.(value.id);
    return title === undefined ? pointerText(value) : `${value.entity}: ${title}`;
  },
  fromText(typed, { schema }) {
    const [, entity = "", sign, text = ""] = NAMED.exec(typed) ?? [];
    if (schema["x-entities"]?.includes(entity) !== true) return { problem: { code: "bad_reference" } };
    return sign === "/" || looksLikeId(text)
      ? { value: { entity, id: text } }
      : { find: { entity, text, pointer: true } };
  },
  mask: () => "****",
  examples: {
    schema: { type: "object", "x-type": "relation-any", "x-entities": ["thing", "place"] },
    valid: [
      { entity: "thing", id: A },
      { entity: "place", id: "Hq3kP0s_vB-1" },
    ],
    invalid: [
      [{ entity: "person", id: A }, "bad_reference"],
      [{ entity: "thing", id: "two words" }, "bad_reference"],
      [{ entity: "thing" }, "incomplete"],
      [{ entity: "thing", id: A, title: "x" }, "unknown_part"],
      [A, "wrong_type"],
    ],
    texts: [
      [`thing: ${A}`, { entity: "thing", id: A }],
      [` place ： ${A} `, { entity: "place", id: A }],
      [`thing/${A}`, { entity: "thing", id: A }],
    ],
  },
  width: 200,
  view: () => import("./view.tsx"),
};
