import type { DefinitionSet } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";
import { changeType } from "./change-type.ts";
import type { Command } from "./command.ts";
import { initialSchema } from "./initial-schema.ts";
import type { NewLink } from "./new-link.ts";
import { turnIntoRelation } from "./turn-into-relation.ts";
import { turnIntoRows } from "./turn-into-rows.ts";

/** Gives a field another type: a relation becomes a table of links with their entity, such a table a relation; else its settings change. */
export function becomeType(
  set: DefinitionSet,
  at: { readonly entity: string; readonly field: string },
  { type, words }: Pick<NewLink, "type" | "words">,
): Command {
  const old = set.entity[at.entity]?.properties[at.field];
  const from = hasFieldType(old?.["x-type"] ?? "") ? fieldType(old?.["x-type"] ?? "") : undefined;
  const plain = changeType(set, at, type);
  if (from === undefined || old === undefined || from.name === type) return plain;
  const pointsOnce = (name: string, schema: typeof old): boolean => {
    const target = fieldType(name).references?.({
      ...at,
      key: at.field,
      type: name,
      schema,
      required: false,
      system: false,
    });
    return target !== undefined && "entity" in target;
  };
  if (from.computed !== true && fieldType(type).rows !== undefined && pointsOnce(from.name, old))
    return turnIntoRows(set, { ...at, type, words });
  if (from.rows !== undefined && pointsOnce(type, initialSchema(set, at.entity, type)))
    return turnIntoRelation(set, { ...at, type }) ?? plain;
  return plain;
}
