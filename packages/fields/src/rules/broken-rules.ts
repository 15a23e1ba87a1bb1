import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { changedFields } from "../record/changed-fields.ts";
import type { CheckRecordOptions } from "../record/check-options.ts";
import { judgeRule } from "./judge-rule.ts";
import { type PlannedRule, rulePlan } from "./rule-plan.ts";
import { settleOwn } from "./settle-own.ts";

const NONE: readonly PlannedRule[] = [];

/**
 * The rules that a write would break. An update is asked only about rules that read what it changes, so that records which
 * broke a rule before it was made can still be edited elsewhere. What takes other records is left out.
 */
export function brokenRules(entity: Entity, row: Row, options: CheckRecordOptions = {}): readonly PlannedRule[] {
  const plan = rulePlan(entity);
  if (plan.length === 0) return NONE;
  const previous = options.whole === true ? undefined : options.previous;
  const settled = options.settled === true ? { row, unknown: new Set<string>() } : settleOwn(entity, row, options);
  const touched = new Set(changedFields(entity, settled.row, previous).map(({ key }) => key));
  return plan.filter((one) => {
    if (!isAsked(one, previous === undefined, touched)) return false;
    if ([...one.reads].some((key) => settled.unknown.has(key))) return false;
    return judgeRule(one, settled.row, { ...options, entity }) === false;
  });
}

/** Whether a write has to keep a rule: it makes the record or changes what the rule reads. */
export const isAsked = ({ reads }: PlannedRule, isNew: boolean, touched: ReadonlySet<string>): boolean =>
  isNew || reads.size === 0 || [...reads].some((key) => touched.has(key));
