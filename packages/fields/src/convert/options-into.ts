import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/** Ids of options as a value of a field that knows them all: one of them, or a list. Undefined: not as they are. */
export function optionsInto(value: unknown, to: Field): unknown {
  const type = fieldType(to.type);
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = new Set<unknown>(type.options?.(to).map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) return undefined;
  if (type.storage(to) === "link") return ids;
  return ids.length === 1 ? ids[0] : undefined;
}
