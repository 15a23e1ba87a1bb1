import type { Entity } from "@quoin/definition";
import { hasFieldType } from "@quoin/fields";
import type { Row } from "../ports.ts";
import { type Say, ShownValue } from "./shown-value.ts";

/** A row for texts; what no field of the entity is called stays as it is. */
export function shownRow(row: Row | undefined, entity: Entity | undefined, say: Say): Row | undefined {
  if (row === undefined || entity === undefined) return row;
  const shown: Row = {};
  for (const [key, value] of Object.entries(row)) {
    const field = entity.fieldByKey.get(key);
    shown[key] =
      field === undefined || value === undefined || value === null || !hasFieldType(field.type)
        ? value
        : new ShownValue(value, field, say);
  }
  return shown;
}
