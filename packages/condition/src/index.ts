export { CONDITION_KINDS, type ConditionKind } from "./condition/condition-kind.ts";
export type { ConditionField, ConditionShape } from "./condition/condition-shape.ts";
export type { BoundCondition, Condition, ConditionOf } from "./condition/condition.ts";
export type {
  BoundTest,
  DateOp,
  DateOperand,
  LiteralTest,
  NumberOp,
  SizeOp,
  Test,
  TextOp,
  UserOp,
} from "./condition/field-test.ts";
export type { BoundDay } from "./condition/bound-day.ts";
export type { MonthDayRange } from "./condition/month-day-range.ts";
export type { DateAdd, RelativeDate, SnapUnit } from "./condition/relative-date.ts";
export { conditionUses, fieldsRead, relationsRead, type ConditionUse } from "./condition/fields-read.ts";
export { eachNode, type NodeAt } from "./condition/each-node.ts";
export { CONDITION_LIMITS } from "./parse/condition-limits.ts";
export { parseCondition } from "./parse/parse-condition.ts";
export { parseKept } from "./parse/parse-kept.ts";
export { printCondition } from "./parse/print-condition.ts";
export { checkCondition, type CheckOptions, type ConditionAllow } from "./check/check-condition.ts";
export { checkConditionDocument } from "./check/check-condition-document.ts";
export { CONDITION_META_SCHEMA } from "./check/condition-meta-schema.ts";
export { bindCondition, type BindContext, type ConditionUser } from "./bind/bind-condition.ts";
export { isVolatile, readsToday, readsUser } from "./bind/is-volatile.ts";
export { boundDay, dateAt } from "./dates/time-zone.ts";
export { resolveDate } from "./dates/calendar.ts";
export { foldText } from "./evaluate/fold-text.ts";
export { valueOf, withoutEmpty, type Row } from "./evaluate/row.ts";
export type { EvaluateContext } from "./evaluate/evaluate-context.ts";
export { evaluateCondition } from "./evaluate/evaluate-condition.ts";
export { settleRelated } from "./evaluate/settle-related.ts";
export type { Explanation } from "./explain/explanation.ts";
export { explainCondition } from "./explain/explain-condition.ts";
export { decidingLeaf, decidingLeaves } from "./explain/deciding-leaves.ts";
export { normaliseCondition } from "./normalise/normalise-condition.ts";
export { operatorsFor, operatorsOf, readOperator } from "./operators/operators-for.ts";
export type { Operator, OperatorArgument, OperatorRange, OperatorValue } from "./operators/operator.ts";
export { shortForm, SHORT_OPERATORS, type ShortOperator } from "./short-form/short-form.ts";
export { conditionWords, sentenceOf } from "./words/condition-words.ts";
export type { Part } from "./words/part.ts";
export type { WordsOptions } from "./words/speaker.ts";
