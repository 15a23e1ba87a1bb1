import {
  type BindContext,
  bindCondition,
  evaluateCondition,
  parseCondition,
  relationsRead,
  type Row,
} from "@quoin/condition";
import type { ConditionDocument, Entity, FieldAccess } from "@quoin/definition";
import { seenRow } from "@quoin/fields";
import { useMemo } from "react";
import { accessTo, useMe } from "../session/use-me.ts";

export interface Rights {
  readonly update: boolean;
  readonly remove: boolean;
  readonly accessOf: (field: string) => FieldAccess;
}

/** What asks for related records is offered here and decided by the server. */
function holds(document: ConditionDocument | undefined, row: Row, context: BindContext): boolean {
  if (document === undefined || document === false) return false;
  const condition = parseCondition(document);
  return relationsRead(condition).length > 0 || evaluateCondition(bindCondition(condition, context), row);
}

/** What the reader may do with one record, as far as the browser can tell. */
export function useRights(entity: Entity, record: Row | undefined, context: BindContext): Rights {
  const me = useMe();
  return useMemo(() => {
    const granted = me.permissions[entity.key];
    const seen = record && seenRow(entity, record);
    return {
      update: seen !== undefined && holds(granted?.update, seen, context),
      remove: seen !== undefined && holds(granted?.delete, seen, context),
      accessOf: (field) => accessTo(me, entity.key, field),
    };
  }, [me, entity, record, context]);
}
