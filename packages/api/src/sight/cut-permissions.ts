import { type DefinitionSet, readEntities, SYSTEM_FIELDS } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import type { EntityPermissions } from "../people/permissions-of.ts";
import { cutCondition } from "./cut-condition.ts";

type Permissions = Readonly<Record<string, EntityPermissions>>;

/** What a reader may do, without naming what they may not know of. `visible` are the definitions that they are told. */
export function cutPermissions(permissions: Permissions, visible: DefinitionSet): Permissions {
  const entities = readEntities(visible);
  return Object.fromEntries(
    Object.entries(permissions).map(([entity, { create, fields, ...conditions }]) => {
      const shape = conditionShape(entities, entity);
      const known = entities.get(entity)?.fieldByKey;
      return [
        entity,
        {
          create,
          read: cutCondition(conditions.read, shape),
          update: cutCondition(conditions.update, shape),
          delete: cutCondition(conditions.delete, shape),
          fields: Object.fromEntries(
            Object.entries(fields).filter(
              ([key]) => key === "*" || Object.hasOwn(SYSTEM_FIELDS, key) || known?.has(key),
            ),
          ),
        },
      ];
    }),
  );
}
