import { bindCondition, type BoundCondition, type ConditionOf, parseKept } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import { userOf } from "./user-of.ts";
import { ALWAYS, NEVER } from "./fold-conditions.ts";

/** Only what can be asked of a stored row: `changed`, `before`, `after` and `search` have no meaning in a permission. */
function aboutRows<T>(condition: ConditionOf<T>): boolean {
  switch (condition.type) {
    case "all":
    case "any":
      return condition.of.every(aboutRows);
    case "not":
    case "related":
      return aboutRows(condition.of);
    case "always":
    case "set":
    case "test":
      return true;
    default:
      return false;
  }
}

/**
 * The rows that a role's action holds for, bound to the actor and the moment.
 * Whatever goes wrong denies: a missing entry, a condition that does not parse, a user attribute that the actor lacks.
 */
export function roleCondition(document: ConditionDocument | undefined, actor: Actor, now: Date): BoundCondition {
  if (document === undefined || document === false) return NEVER;
  if (document === true) return ALWAYS;
  try {
    const condition = parseKept(document);
    if (!aboutRows(condition)) return NEVER;
    return bindCondition(condition, { now, timeZone: actor.timeZone, user: userOf(actor) });
  } catch {
    return NEVER;
  }
}
