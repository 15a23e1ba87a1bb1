import { isPlainObject, type Json, type ValueDocument } from "@quoin/definition";
import type { RunContext } from "../define/run-context.ts";
import { resolveValue } from "./resolve-value.ts";

/** An address with its label, as fields of several hold them. */
const isLabelled = (one: Json | undefined): one is { readonly value: Json } => isPlainObject(one) && "value" in one;

/** Works out a list of values that each give one person or address, or several. Empty ones fall out, doubles too. */
export async function recipients(values: readonly ValueDocument[], context: RunContext): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const value of values) {
    const resolved = await resolveValue(value, context);
    for (const one of Array.isArray(resolved) ? resolved : [resolved]) {
      const recipient = isLabelled(one) ? one.value : one;
      if (typeof recipient === "string" && recipient !== "") found.add(recipient);
    }
  }
  return [...found];
}
