import type { ValueDocument } from "@quoin/definition";
import type { RunContext } from "../define/run-context.ts";
import { resolveValue } from "./resolve-value.ts";

/** Works out the values of a step's `values`: field → value. What comes out empty is `null`, which empties the field. */
export async function resolveValues(
  values: Readonly<Record<string, ValueDocument>>,
  context: RunContext,
): Promise<Record<string, unknown>> {
  const resolved: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) resolved[field] = (await resolveValue(value, context)) ?? null;
  return resolved;
}
