import { type Entity, type FieldValueDocument, isRowsDocument } from "@quoin/definition";
import type { RunContext } from "../define/run-context.ts";
import { resolveRows } from "./resolve-rows.ts";
import { resolveValue } from "./resolve-value.ts";

/**
 * Works out the values of a step's `values`: field → value. What comes out empty is `null`, which empties the field.
 * @param entity whose fields they are for, where they are for fields
 */
export async function resolveValues(
  values: Readonly<Record<string, FieldValueDocument>>,
  context: RunContext,
  entity?: Entity,
): Promise<Record<string, unknown>> {
  const resolved: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = entity?.fieldByKey.get(key);
    resolved[key] = isRowsDocument(value)
      ? await resolveRows(value, context, field)
      : ((await resolveValue(value, context, field)) ?? null);
  }
  return resolved;
}
