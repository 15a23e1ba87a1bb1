import type { FieldSchema, Problem } from "@quoin/definition";

/** Bounds that no value can meet. */
export function rangeProblems(
  schema: FieldSchema,
  low: "minimum" | "minLength" | "minItems",
  high: "maximum" | "maxLength" | "maxItems",
): readonly Problem[] {
  const from = schema[low];
  const to = schema[high];
  if (from === undefined || to === undefined || from <= to) return [];
  return [{ path: `/${high}`, code: "range_reversed", params: { from, to } }];
}
