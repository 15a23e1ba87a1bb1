import type { Field } from "@quoin/definition";
import { fieldType, outsideRecords, pointsAlike } from "@quoin/fields";
import type { NameTable } from "../../query/names.ts";
import type { Conversion } from "./conversion.ts";

/** An entity, or the table in which people or teams have their names. */
export type Named = string | NameTable;

interface NamedEntities {
  /** By whose names the values are told. */
  readonly source: Named | undefined;
  /** The same where each value says of which of these entities it is. */
  readonly several?: readonly string[];
  /** Who is looked up by name. */
  readonly target: Named | undefined;
}

/** Whose names have a say in a conversion; `undefined`: nobody's. */
export function namedEntities({
  from,
  to,
  context,
}: Pick<Conversion, "from" | "to" | "context">): NamedEntities | undefined {
  if (outsideRecords(from) !== undefined && outsideRecords(from) === outsideRecords(to)) return undefined;
  // A record stays the same record, whatever it is called.
  if (pointsAlike(from, to)) return undefined;
  const named = (field: Field): Named | undefined => {
    const outside = outsideRecords(field);
    if (outside === "users") return context.names?.user;
    if (outside === "teams") return context.names?.team;
    const target = fieldType(field.type).references?.(field);
    return target !== undefined && "entity" in target ? target.entity : undefined;
  };
  const [source, target] = [named(from), named(to)];
  const several = fieldType(from.type).references?.(from);
  if (several !== undefined && "entities" in several)
    return { several: several.entities, source: undefined, target: undefined };
  return source === target ? undefined : { source, target };
}
