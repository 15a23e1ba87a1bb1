import { rangeProblems } from "../../decimal/range-problems.ts";
import type { FieldType } from "../../define/field-type.ts";
import { idsIn } from "../../text/ids-in.ts";
import { namesIn } from "../../text/names-in.ts";
import { namesText } from "../../text/names-text.ts";
import { ID_PATTERN, looksLikeId } from "../../text/record-id.ts";

const MOST = 100;
const A = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e60";
const B = "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e61";

/** Several people who sign in here, each once. */
export const users: FieldType = {
  name: "users",
  icon: "users",
  group: "relation",
  settingsSchema: {
    properties: {
      minItems: { type: "integer", minimum: 0, maximum: MOST },
      maxItems: { type: "integer", minimum: 1, maximum: MOST },
      uniqueItems: { const: true },
    },
  },
  settings: [{ keyword: "maxItems", control: "integer" }],
  initial: { type: "array", "x-type": "users", items: { type: "string" }, uniqueItems: true },
  checkSchema: (schema) => rangeProblems(schema, "minItems", "maxItems"),
  valueSchema: ({ schema }) => ({
    type: "array",
    items: { type: "string", pattern: ID_PATTERN, maxLength: 64 },
    uniqueItems: true,
    maxItems: schema.maxItems ?? MOST,
    ...(schema.minItems !== undefined && { minItems: schema.minItems }),
  }),
  codes: { wrong_pattern: "bad_reference", too_long: "bad_reference" },
  storage: () => "link",
  condition: "users",
  references: () => ({ users: true }),
  toText: (value, _field, { locale, titleOf }) =>
    namesText(
      idsIn(value).map((id) => titleOf?.(id) ?? id),
      locale,
    ),
  fromText(typed) {
    const texts = namesIn(typed);
    return texts.every(looksLikeId) ? { value: texts } : { findAll: { users: true, texts } };
  },
  mask: () => "****",
  examples: {
    schema: { type: "array", "x-type": "users", items: { type: "string" }, uniqueItems: true, maxItems: 2 },
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
