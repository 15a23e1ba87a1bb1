import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";

/**
 * Lets a value worked out for one field be put into another kind of field: the type itself reads its text form.
 * What does not fit is left as it is, so that validation names it.
 */
export function fitValues(
  values: Readonly<Record<string, unknown>>,
  entity: Entity,
  timeZone: string,
): Record<string, unknown> {
  const fitted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = entity.fieldByKey.get(key);
    fitted[key] = value;
    if (!field || typeof value !== "string") continue;
    const read = fieldType(field.type).fromText(value, field, { locale: "en", timeZone });
    if ("value" in read && read.value !== undefined) fitted[key] = read.value;
  }
  return fitted;
}
