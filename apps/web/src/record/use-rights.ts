import {
  type BindContext,
  bindCondition,
  evaluateCondition,
  parseCondition,
  relationsRead,
  type Row,
} from "@quoin/condition";
import type { ConditionDocument, FieldAccess } from "@quoin/definition";
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
export function useRights(entity: string, record: Row | undefined, context: BindContext): Rights {
  const me = useMe();
  return useMemo(() => {
    const granted = me.permissions[entity];
    return {
      update: record !== undefined && holds(granted?.update, record, context),
      remove: record !== undefined && holds(granted?.delete, record, context),
      accessOf: (field) => accessTo(me, entity, field),
    };
  }, [me, entity, record, context]);
}
