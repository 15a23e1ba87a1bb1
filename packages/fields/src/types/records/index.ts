import type { FieldSchema, Problem } from "@quoin/definition";
import { rangeProblems } from "../../decimal/range-problems.ts";
import type { FieldType } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { namesText } from "../../text/names-text.ts";
import { relations } from "../relations/index.ts";

/** Most rows that are read or written in one go. */
const MOST = 500;
const NAME = { type: "string", pattern: "^[a-z][a-z0-9_]*$", maxLength: 63 } as const;

/** Keywords that speak of a stored value. */
const STORED = ["default", "x-unique", "x-required-when", "x-index"] as const;

const notForRows = (schema: FieldSchema): readonly Problem[] =>
  STORED.filter((keyword) => schema[keyword] !== undefined && schema[keyword] !== false).map((keyword) => ({
    path: `/${keyword}`,
    code: "not_for_rows",
    params: { keyword },
  }));

/** What a row is called in a text: its first column, else its id. */
function nameOf(row: unknown, first: string | undefined, titleOf: ((id: string) => string | undefined) | undefined) {
  if (!isGroup(row)) return "";
  const { [first ?? "id"]: named, id } = row as Readonly<Record<string, unknown>>;
  if (typeof named === "string" || typeof named === "number") return titleOf?.(String(named)) ?? String(named);
  return typeof id === "string" ? (titleOf?.(id) ?? id) : "…";
}

/** Records of another entity that point back at this one, edited as rows inside its form. Nothing is stored with the record itself. */
export const records: FieldType = {
  name: "records",
  icon: "table",
  group: "relation",
  settingsSchema: {
    properties: {
      "x-from": { type: "string", pattern: "^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$", maxLength: 130 },
      "x-columns": { type: "array", items: NAME, uniqueItems: true, maxItems: 30 },
      "x-position": NAME,
      "x-order": NAME,
      minItems: { type: "integer", minimum: 0, maximum: MOST },
      maxItems: { type: "integer", minimum: 1, maximum: MOST },
    },
    required: ["x-from"],
  },
  settings: [
    { keyword: "x-from", control: "reverse", required: true },
    { keyword: "x-columns", control: "reverse-fields" },
    { keyword: "x-position", control: "reverse-field" },
    { keyword: "x-order", control: "reverse-field" },
    { keyword: "minItems", control: "integer" },
    { keyword: "maxItems", control: "integer" },
  ],
  // The designer sets the records as it drops the field.
  initial: { type: "array", "x-type": "records", items: { type: "object" }, "x-from": "" },
  checkSchema: (schema) => [...notForRows(schema), ...rangeProblems(schema, "minItems", "maxItems")],
  valueSchema: ({ schema }) => ({
    type: "array",
    items: { type: "object" },
    maxItems: schema.maxItems ?? MOST,
    ...(schema.minItems !== undefined && { minItems: schema.minItems }),
  }),
  codes: { too_few_items: "too_few_rows", too_many_items: "too_many_rows" },
  storage: () => "json",
  sortable: false,
  rows({ schema }) {
    const [entity = "", relation = ""] = (schema["x-from"] ?? "").split(".");
    if (entity === "" || relation === "") return undefined;
    return {
      entity,
      relation,
      columns: schema["x-columns"] ?? [],
      position: schema["x-position"],
      order: schema["x-order"],
      min: schema.minItems ?? 0,
      max: schema.maxItems ?? MOST,
    };
  },
  joined: ({ schema: { maxItems }, ...field }, entity) => ({
    ...field,
    type: relations.name,
    schema: { ...relations.initial, "x-entity": entity, ...(maxItems !== undefined && { maxItems }) },
    required: false,
  }),
  toText: (value, { schema }, { locale, titleOf }) =>
    Array.isArray(value)
      ? namesText(
          value.map((row) => nameOf(row, schema["x-columns"]?.[0], titleOf)),
          locale,
        )
      : "",
  // Rows have ids, rights and a history of their own: a file of theirs is imported into their own entity.
  fromText: () => ({ problem: { code: "rows_elsewhere" } }),
  mask: () => "****",
  examples: {
    schema: {
      type: "array",
      "x-type": "records",
      items: { type: "object" },
      "x-from": "line.thing",
      "x-columns": ["product", "amount"],
      maxItems: 2,
    },
    valid: [[{ id: "a1", rev: 1, product: "Lamp", amount: 20 }], [{ product: "Lamp" }, { product: "Desk" }]],
    invalid: [
      ["Lamp", "wrong_type"],
      [["Lamp"], "wrong_type"],
      [[{ product: "Lamp" }, { product: "Desk" }, { product: "Chair" }], "too_many_rows"],
    ],
    texts: [],
  },
  width: 120,
  view: () => import("./view.tsx"),
};
