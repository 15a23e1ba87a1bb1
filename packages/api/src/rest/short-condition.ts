import { type Condition, type ConditionShape, shortForm } from "@quoin/condition";

/**
 * `customer.tier` of a short form as a condition, over any number of relations. A record without the related one is judged
 * as if the field were empty. Undefined where the path leads nowhere that the reader may know of.
 */
export function shortCondition(
  shape: ConditionShape,
  path: string,
  asked: { readonly operator: string; readonly value: string },
): Condition | undefined {
  const dot = path.indexOf(".");
  if (dot < 0) {
    const field = shape.field(path);
    return field && shortForm(field, asked.operator, asked.value);
  }
  const ref = path.slice(0, dot);
  const there = shape.related(ref);
  const inner = there && shortCondition(there, path.slice(dot + 1), asked);
  if (inner === undefined) return undefined;
  return inner.type === "not"
    ? { type: "not", of: { type: "related", ref, of: inner.of } }
    : { type: "related", ref, of: inner };
}
