import { fieldType } from "@quoin/fields";
import type { Conversion } from "./conversion.ts";
import { namedEntities } from "./named-entities.ts";

/**
 * Whether the log tells of every change of a name that has a say in a conversion: of names of records that people write. Where
 * values are both told and looked up by name, or told by names of several entities, it is not asked.
 */
export function namesAreLogged(conversion: Conversion): boolean {
  const named = namedEntities(conversion);
  if (named === undefined) return true;
  const { source, target, several } = named;
  if (several !== undefined) return false;
  const only = source ?? target ?? "";
  // People and teams keep the names that they had when a part was read.
  if (typeof only !== "string") return source === undefined || target === undefined;
  const entity = conversion.current.entities.get(only);
  const title = entity?.fieldByKey.get(entity.title ?? "");
  if (title === undefined || (source !== undefined && target !== undefined)) return false;
  return fieldType(title.type).compute === undefined;
}
