import type { Entity } from "@quoin/definition";
import { fitValue } from "./fit-value.ts";

/** Lets values worked out for one kind of field be put into fields of another kind. */
export function fitValues(
  values: Readonly<Record<string, unknown>>,
  entity: Entity,
  timeZone: string,
): Record<string, unknown> {
  const fitted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = entity.fieldByKey.get(key);
    fitted[key] = field === undefined ? value : fitValue(value, field, timeZone);
  }
  return fitted;
}
