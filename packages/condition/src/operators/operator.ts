import type { Condition } from "../condition/condition.ts";
import type { DateOperand } from "../condition/field-test.ts";

/**
 * What a filter builder asks for besides the field: nothing; one value of the field's kind; several;
 * `range` {from, to} of the field's kind; `text`; `count` a whole number of days; `relativeDate` a date, or one told from today;
 * `entity` the key of an entity with a slash behind it.
 */
export type OperatorArgument = "none" | "one" | "many" | "range" | "text" | "count" | "relativeDate" | "entity";

export interface OperatorRange {
  readonly from: number | DateOperand;
  readonly to: number | DateOperand;
}

export type OperatorValue =
  | undefined
  | string
  | number
  | boolean
  | DateOperand
  | readonly (string | number)[]
  | OperatorRange;

/**
 * One line of a filter builder. Its words are `operator.<name>` in the locale files.
 * `fromTest(toTest(field, value))` gives `{field, value}` back.
 */
export interface Operator {
  readonly name: string;
  readonly argument: OperatorArgument;
  /** The condition. @throws AppError `invalid_condition` where the value does not suit the argument. */
  toTest(field: string, value?: OperatorValue): Condition;
  /** Field and value where the condition is one of this operator's, else `undefined`. */
  fromTest(condition: Condition): { readonly field: string; readonly value: OperatorValue } | undefined;
}
