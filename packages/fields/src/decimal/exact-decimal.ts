import type { FieldType } from "../define/field-type.ts";
import { checkDecimal } from "./check-decimal.ts";
import { decimalSchema } from "./decimal-schema.ts";
import { plainNumber } from "./plain-number.ts";
import { rangeProblems } from "./range-problems.ts";
import { scaleOf } from "./scale-of.ts";

/** What all types of exact decimals have in common: kept as an integer of 10^scale, never rounded. */
export const exactDecimal = {
  checkSchema: (schema) => rangeProblems(schema, "minimum", "maximum"),
  valueSchema: ({ schema }) => decimalSchema(schema),
  checkValue: (value, { schema }) => (typeof value === "number" ? checkDecimal(value, scaleOf(schema)) : []),
  normalize: plainNumber,
  storage: () => "scaled",
  scale: ({ schema }) => scaleOf(schema),
  condition: "number",
  aggregates: ["sum", "avg", "min", "max"],
  numeric: true,
} as const satisfies Partial<FieldType>;
