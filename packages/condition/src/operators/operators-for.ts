import type { Condition } from "../condition/condition.ts";
import type { ConditionKind } from "../condition/condition-kind.ts";
import type { ConditionField } from "../condition/condition-shape.ts";
import { DATE_OPERATORS, INSTANT_OPERATORS } from "./date-operators.ts";
import { everyOperator, isEmpty, isNotEmpty, keywordOperator, negated, rangeOperator } from "./make-operator.ts";
import type { Operator, OperatorValue } from "./operator.ts";

const is = keywordOperator("is", "one", "const");
const isAnyOf = keywordOperator("isAnyOf", "many", "enum");
const contains = keywordOperator("contains", "text", "textContains");
const hasAnyOf = keywordOperator("hasAnyOf", "many", "contains");
const isMe = keywordOperator("isMe", "none", "isCurrentUser");
const lists = [hasAnyOf, negated("hasNoneOf", hasAnyOf), everyOperator("hasAllOf")];
const isOfEntity = keywordOperator("isOfEntity", "entity", "textStartsWith");
const isMyTeam = keywordOperator("isMyTeam", "none", "inCurrentUserTeams");
const hasMyTeam = keywordOperator("hasMyTeam", "none", "inCurrentUserTeams");
const mine = [
  isMe,
  negated("isNotMe", isMe),
  keywordOperator("inMyTeams", "none", "inCurrentUserTeams"),
  keywordOperator("belowMe", "none", "inCurrentUserSubordinates"),
];
const isOrBelow = keywordOperator("isOrBelow", "one", "under");
const isNotBelow = negated("isNotBelow", isOrBelow);
const BELOW: ReadonlySet<Operator> = new Set([isOrBelow, isNotBelow]);
const empties = [isEmpty, isNotEmpty];
const notContains = negated("notContains", contains);
/** What may be asked where a text tells of several values. */
const AMONG: readonly Operator[] = [contains, notContains, ...empties];
const choice = [is, negated("isNot", is), isAnyOf, negated("isNoneOf", isAnyOf)];

const OPERATORS: { readonly [K in ConditionKind]: readonly Operator[] } = {
  text: [
    contains,
    notContains,
    ...choice,
    keywordOperator("startsWith", "text", "textStartsWith"),
    keywordOperator("endsWith", "text", "textEndsWith"),
    ...empties,
  ],
  number: [
    is,
    negated("isNot", is),
    keywordOperator("atLeast", "one", "minimum"),
    keywordOperator("atMost", "one", "maximum"),
    keywordOperator("moreThan", "one", "exclusiveMinimum"),
    keywordOperator("lessThan", "one", "exclusiveMaximum"),
    rangeOperator("minimum", "maximum"),
    isAnyOf,
    negated("isNoneOf", isAnyOf),
    ...empties,
  ],
  boolean: [is, negated("isNot", is), ...empties],
  date: DATE_OPERATORS,
  instant: INSTANT_OPERATORS,
  option: [...choice, ...empties],
  // "Has all of" one value says the same as "has any of" it, and is read back as that.
  options: [...lists, ...empties],
  reference: [...choice, isOrBelow, isNotBelow, ...empties],
  references: [...lists, isOrBelow, isNotBelow, ...empties],
  user: [...mine, ...choice, ...empties],
  users: [...mine, ...lists, ...empties],
  anyReference: [isOfEntity, ...choice, ...empties],
  team: [isMyTeam, negated("isNotMyTeam", isMyTeam), ...choice, ...empties],
  teams: [hasMyTeam, negated("hasNotMyTeam", hasMyTeam), ...lists, ...empties],
};

/** What a filter builder offers for a kind of field, in the order to show. "Is not" and its like include empty fields. */
export const operatorsFor = (kind: ConditionKind): readonly Operator[] => OPERATORS[kind];

/** As `operatorsFor`, without what asks for a hierarchy where there is none, or for one value where there are several. */
export function operatorsOf({
  kind,
  tree,
  several,
}: Pick<ConditionField, "kind" | "tree" | "several">): readonly Operator[] {
  if (several === true) return AMONG;
  return tree === undefined ? operatorsFor(kind).filter((one) => !BELOW.has(one)) : operatorsFor(kind);
}

/** A condition as a line of the filter builder, or `undefined` where no operator of the kind says it. */
export function readOperator(
  condition: Condition,
  kind: ConditionKind,
): { readonly operator: Operator; readonly field: string; readonly value: OperatorValue } | undefined {
  for (const operator of OPERATORS[kind]) {
    const read = operator.fromTest(condition);
    if (read !== undefined) return { operator, ...read };
  }
  return undefined;
}
