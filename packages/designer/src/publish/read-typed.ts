import type { Field } from "@quoin/definition";
import { checkValue, fieldType } from "@quoin/fields";

/** What somebody typed as a value that the field takes; undefined where it takes none such. */
export function readTyped(
  text: string,
  field: Field,
  context: { readonly locale: string; readonly timeZone: string },
): unknown {
  const type = fieldType(field.type);
  const read = type.fromText(text, field, context);
  if (!("value" in read)) return undefined;
  const value = type.normalize?.(read.value, field) ?? read.value;
  return checkValue(value, field).length === 0 ? value : undefined;
}
