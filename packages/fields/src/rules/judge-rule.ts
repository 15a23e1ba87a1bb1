import type { FormulaValue } from "@quoin/formula";
import type { Row } from "@quoin/condition";
import type { ComputeInput } from "../define/computation.ts";
import { holds, type HoldsOptions } from "../record/holds.ts";
import { recordFormula } from "./record-formula.ts";
import type { PlannedRule } from "./rule-plan.ts";

export interface JudgeRuleOptions extends HoldsOptions {
  /** Fields of related records, by path. Without it, formulas that read them are left to the server. */
  readonly far?: ((path: readonly string[]) => FormulaValue) | undefined;
  readonly calendar?: ComputeInput["calendar"];
}

/** Whether a record keeps a rule; `undefined` where that takes other records and none can be had here. Only a plain yes keeps it. */
export function judgeRule({ rule, formula }: PlannedRule, row: Row, options: JudgeRuleOptions): boolean | undefined {
  const asked = rule.when === undefined ? true : holds(rule.when, row, options);
  if (asked !== true) return asked === false ? true : undefined;
  if (formula === undefined) return typeof rule.must === "string" ? undefined : holds(rule.must, row, options);
  if (formula.far && options.far === undefined) return undefined;
  const { entity, context = { now: new Date(), timeZone: "UTC" }, far, calendar } = options;
  const found = recordFormula(formula.node, { entity, row, context, far, calendar });
  return found.kind === "boolean" && found.boolean;
}
