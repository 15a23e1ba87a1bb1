import { nameSchema } from "../set/key.ts";
import { type ValueDocument, valueSchema } from "./value-document.ts";

/**
 * Rows that a step puts into a table of records: copies of the rows of another table, or rows that are laid out here.
 * - `rows`: the table that they are copied from, "record.lines" or over a relation to one "record.quote.lines"; or the rows, each as
 *   fields and their values;
 * - `columns`: of copies, fields of the new row and their values, which may read the row that is copied as "row.price". Default:
 *   fields of the same key, tables within the rows too;
 * - `add`: they join the rows that are there. Default false: they take their place.
 */
export interface RowsDocument {
  readonly rows: string | readonly Readonly<Record<string, ValueDocument>>[];
  readonly columns?: Readonly<Record<string, ValueDocument>>;
  readonly add?: boolean;
}

/** What a step puts into a field: a value, or rows. */
export type FieldValueDocument = ValueDocument | RowsDocument;

const columns = {
  type: "object",
  propertyNames: nameSchema,
  additionalProperties: valueSchema,
  maxProperties: 100,
} as const;

export const fieldValueSchema = {
  oneOf: [
    ...valueSchema.oneOf,
    {
      type: "object",
      properties: {
        rows: {
          oneOf: [
            { type: "string", pattern: "^record(\\.[a-z][a-z0-9_]*){1,2}$", maxLength: 140 },
            { type: "array", items: columns, maxItems: 100 },
          ],
        },
        columns: { ...columns, minProperties: 1 },
        add: { type: "boolean" },
      },
      required: ["rows"],
      additionalProperties: false,
    },
  ],
} as const;

export const isRowsDocument = (value: FieldValueDocument): value is RowsDocument => "rows" in value;
