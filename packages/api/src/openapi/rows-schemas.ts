import type { Field } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import { ref } from "./common.ts";
import { schemaName } from "./schema-name.ts";

type Schema = Readonly<Record<string, unknown>>;

const row = {
  type: "object",
  properties: { id: { type: "string" }, rev: { type: "integer" } },
  additionalProperties: true,
} as const;

/** A table of records as it is read and as it is written, by its key; nothing for other fields. */
export function rowsSchemas(
  field: Field,
  schema: Schema | undefined,
): readonly (readonly [key: string, { readonly read: Schema; readonly write: Schema }])[] {
  const rows = rowsOf(field);
  if (rows === undefined) return [];
  const { title } = schema ?? {};
  const named = title === undefined ? {} : { title };
  const list = { type: "array", items: row, maxItems: rows.max };
  const read = {
    ...named,
    type: "array",
    items: ref(schemaName(rows.entity)),
    description: `Given where \`fields\` names it: "${field.key}", or "${field.key}.<field>" for single fields of its rows, which may be tables themselves. At most 500 rows; "${field.key}$more" tells of more.`,
  };
  const write = {
    ...named,
    description: `Records of ${rows.entity}, without their "${rows.relation}". With an id a row is changed (only the fields given, on the revision given), without one it is made. A list is the whole table: rows that it leaves out go; \`save\` and \`remove\` leave all others as they are. One transaction with the record; problems are at "/${field.key}/2/…" and "/${field.key}/save/2/…".`,
    anyOf: [
      list,
      {
        type: "object",
        properties: {
          save: list,
          remove: { type: "array", items: { ...row, required: ["id"] }, maxItems: rows.max },
        },
        additionalProperties: false,
      },
    ],
  };
  return [[field.key, { read, write }]];
}
