import type { Field, MatchMethod } from "@quoin/definition";
import { fieldType } from "../field-type.ts";

const EXACT: readonly MatchMethod[] = ["exact"];

/** In which ways a field's values can be matched with those of other records; none where nobody enters them or they are no one scalar. */
export function matchMethods(field: Field): readonly MatchMethod[] {
  const type = fieldType(field.type);
  if (field.system || type.computed === true || type.generate !== undefined || type.holdsFiles === true) return [];
  if (type.matches !== undefined) return type.matches;
  const storage = type.seen?.storage ?? type.storage(field);
  return storage === "json" || storage === "link" ? [] : EXACT;
}
