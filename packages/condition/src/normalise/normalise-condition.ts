import type { ConditionOf } from "../condition/condition.ts";

type Group = "all" | "any";

function joined<T>(type: Group, parts: readonly ConditionOf<T>[]): ConditionOf<T> {
  const flat = parts.flatMap((part) => (part.type === type ? part.of : [part]));
  const stop = type === "any";
  if (flat.some((part) => part.type === "always" && part.value === stop)) return { type: "always", value: stop };
  const of = flat.filter((part) => part.type !== "always");
  const [only] = of;
  if (only === undefined) return { type: "always", value: !stop };
  return of.length === 1 ? only : { type, of };
}

function push<T>(condition: ConditionOf<T>, negated: boolean): ConditionOf<T> {
  switch (condition.type) {
    case "always":
      return { type: "always", value: condition.value !== negated };
    case "all":
    case "any": {
      const type = (condition.type === "all") === negated ? "any" : "all";
      return joined(
        type,
        condition.of.map((part) => push(part, negated)),
      );
    }
    case "not":
      return push(condition.of, !negated);
    case "related":
    case "before":
    case "after": {
      const of = push(condition.of, false);
      // Of a record that is not there, nothing holds, so only a false inside says something about the outside.
      if (of.type === "always" && !of.value) return { type: "always", value: negated };
      const kept: ConditionOf<T> = { ...condition, of };
      return negated ? { type: "not", of: kept } : kept;
    }
    default:
      return negated ? { type: "not", of: condition } : condition;
  }
}

/**
 * The same condition with `not` only right above leaves and relations, groups flattened and constants folded away.
 * Groups keep at least two members. The meaning is unchanged for every record.
 */
export const normaliseCondition = <T>(condition: ConditionOf<T>): ConditionOf<T> => push(condition, false);
