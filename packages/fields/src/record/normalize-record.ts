import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { isEmpty } from "../schema/is-empty.ts";

function storedForm(field: Field, value: unknown): unknown {
  if (isEmpty(value)) return null;
  const stored = fieldType(field.type).normalize?.(value, field) ?? value;
  return isEmpty(stored) ? null : stored;
}

/**
 * Brings input to its stored form, field by field: trimmed, NFC, E.164, UTC. Emptied fields become `null`, so that an update
 * can tell them from fields that it does not touch. Unknown keys and values that no type accepts pass through, for `checkRecord` to tell.
 */
export function normalizeRecord(entity: Entity, input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const normal: Record<string, unknown> = {};
  for (const key of Object.keys(input)) {
    const field = entity.fieldByKey.get(key);
    // A key of outside must not reach the prototype: what is no field is only ever defined.
    if (field) normal[key] = storedForm(field, input[key]);
    else
      Object.defineProperty(normal, key, { value: input[key], enumerable: true, writable: true, configurable: true });
  }
  return normal;
}
