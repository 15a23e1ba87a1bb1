import type { ConditionUser } from "@quoin/condition";
import type { Actor } from "../actor.ts";

/** The actor as conditions know them; nobody for one without an account. */
export function userOf({ userId, teams, subordinates }: Actor): ConditionUser | undefined {
  if (userId === null) return undefined;
  return { id: userId, teams, ...(subordinates === undefined ? {} : { subordinates }) };
}
