import type { FieldSchema } from "@quoin/definition";
import { largestAt } from "./largest-at.ts";
import { scaleOf } from "./scale-of.ts";

/** The value schema of an exact decimal: its own bounds, and those of what 15 digits can hold. */
export function decimalSchema(schema: FieldSchema): { readonly [keyword: string]: unknown } {
  const largest = largestAt(scaleOf(schema));
  return {
    type: "number",
    minimum: Math.max(schema.minimum ?? -largest, -largest),
    maximum: Math.min(schema.maximum ?? largest, largest),
    ...(schema.exclusiveMinimum !== undefined && { exclusiveMinimum: schema.exclusiveMinimum }),
    ...(schema.exclusiveMaximum !== undefined && { exclusiveMaximum: schema.exclusiveMaximum }),
  };
}
