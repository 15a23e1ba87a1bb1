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
export { CONDITION_LIMITS } from "./parse/condition-limits.ts";
export { parseCondition } from "./parse/parse-condition.ts";
export { printCondition } from "./parse/print-condition.ts";
