import type { BoundCondition, Condition } from "@quoin/condition";

/** "It is this value" of a field, or where not `is`: "it is another or none". */
export interface NamedValue {
  readonly field: string;
  readonly value: string;
  readonly is: boolean;
}

/** What stands in SQL as it is, without being bound: ids of options are such words. */
const WORD = /^[a-z0-9_]{1,60}$/;

/** A condition that compares one field with one word and knows of no reader and no clock; undefined for any other. */
export function namedValue(condition: Condition | BoundCondition): NamedValue | undefined {
  const is = condition.type !== "not";
  const inner = condition.type === "not" ? condition.of : condition;
  if (inner.type !== "test" || inner.test.op !== "const") return undefined;
  const { value } = inner.test;
  return typeof value === "string" && WORD.test(value) ? { field: inner.field, value, is } : undefined;
}
