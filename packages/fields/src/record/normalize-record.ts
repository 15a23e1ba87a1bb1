import type { Entity } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { isEmpty } from "../schema/is-empty.ts";

/**
 * Brings input to its stored form, field by field: trimmed, NFC, E.164, UTC. Emptied fields become `null`, so that an update
 * can tell them from fields that it does not touch. Unknown keys and values that no type accepts pass through, for `checkRecord` to tell.
 */
export function normalizeRecord(entity: Entity, input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(input).map(([key, value]): [string, unknown] => {
    const field = entity.fieldByKey.get(key);
    if (!field) return [key, value];
    const stored = isEmpty(value) ? null : (fieldType(field.type).normalize?.(value, field) ?? value);
    return [key, isEmpty(stored) ? null : stored];
  });
  return Object.fromEntries(entries);
}
