import {
  type BindContext,
  bindCondition,
  evaluateCondition,
  parseCondition,
  relationsRead,
  type Row,
} from "@quoin/condition";
import type { RuleDocument } from "@quoin/definition";

/** The rules whose buttons a record's head shows now: those that the form names, are in force and whose condition holds. What asks for other records is left to the server. */
export function buttonsOf(
  rules: Readonly<Record<string, RuleDocument>>,
  keys: readonly string[],
  at: { record: Row; context: BindContext },
): readonly string[] {
  return keys.filter((key) => {
    const rule = rules[key];
    if (!rule || rule.enabled === false) return false;
    const condition = parseCondition(rule.condition ?? true);
    return relationsRead(condition).length > 0 || evaluateCondition(bindCondition(condition, at.context), at.record);
  });
}
