import type { Field } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { pointingAt } from "../record/pointing-at.ts";
import { isGroup } from "../schema/is-group.ts";

/**
 * A value that points at a record of one entity as one that tells which entity, or the other way round. Undefined where it points
 * at several records or at one of another entity.
 */
export function pointerInto(value: unknown, from: Field, to: Field): unknown {
  const own = fieldType(from.type).references?.(from);
  const target = fieldType(to.type).references?.(to);
  if (own !== undefined && "entity" in own) {
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    const [id] = ids;
    return ids.length === 1 && typeof id === "string" ? pointingAt(to, id, own.entity) : undefined;
  }
  if (target === undefined || !("entity" in target) || !isGroup(value)) return undefined;
  const { entity, id } = value;
  return entity === target.entity && typeof id === "string" ? pointingAt(to, id, entity) : undefined;
}
