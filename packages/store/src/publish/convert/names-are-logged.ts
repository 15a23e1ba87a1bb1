import { fieldType } from "@quoin/fields";
import type { Conversion } from "./conversion.ts";
import { namedEntities } from "./named-entities.ts";

/**
 * Whether the log tells of every change of a name that has a say in a conversion: of names that people write. Where values are
 * both told and looked up by name it is not asked.
 */
export function namesAreLogged(conversion: Conversion): boolean {
  const named = namedEntities(conversion);
  if (named === undefined) return true;
  const { source, target } = named;
  const entity = conversion.current.entities.get(source ?? target ?? "");
  const title = entity?.fieldByKey.get(entity.title ?? "");
  if (title === undefined || (source !== undefined && target !== undefined)) return false;
  return fieldType(title.type).compute === undefined;
}
