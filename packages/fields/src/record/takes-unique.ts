import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

/**
 * Whether a field can be unique: somebody enters its value, and that is one short scalar of many.
 * Two records may share what they list, a yes or no, and texts that are too long for an index.
 */
export function takesUnique(field: Field): boolean {
  const type = fieldType(field.type);
  if (type.computed === true || type.several !== undefined || type.holdsFiles === true) return false;
  if (type.matches?.length === 0) return false;
  const storage = type.seen?.storage ?? type.storage(field);
  return storage !== "json" && storage !== "link" && storage !== "boolean";
}
