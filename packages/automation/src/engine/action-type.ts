import { AppError } from "@quoin/definition";
import type { ActionType } from "../define/action-type.ts";
import { ACTIONS } from "../registry.ts";

const byName = new Map(ACTIONS.map((action) => [action.name, action]));

/** The action type of that name. Throws `invalid_definition`. */
export function actionType(name: string): ActionType {
  const found = byName.get(name);
  if (!found) throw new AppError("invalid_definition", `There is no step type "${name}".`);
  return found;
}
