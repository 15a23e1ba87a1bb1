import type { RuleDocument } from "@quoin/definition";
import type { ActionType, DatabaseAction, RecordAction } from "../define/action-type.ts";
import { actionType } from "./action-type.ts";

const writes = (action: ActionType): action is DatabaseAction | RecordAction =>
  action.effect === "database" || action.effect === "record";

/** The actions of a rule's steps where all that they do is in the database; undefined where one does something else. */
export function writesOnly({ steps }: RuleDocument): readonly (DatabaseAction | RecordAction)[] | undefined {
  const actions = steps.map((step) => actionType(step.type));
  return actions.every(writes) ? actions : undefined;
}
