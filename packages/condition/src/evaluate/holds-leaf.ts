import { AppError } from "@quoin/definition";
import type { BoundCondition } from "../condition/condition.ts";
import type { EvaluateContext } from "./evaluate-context.ts";
import { holdsTest } from "./holds-test.ts";
import { type Row, valueOf } from "./row.ts";

export type Leaf = Exclude<BoundCondition, { type: "all" | "any" | "not" | "before" | "after" | "related" }>;

const refuse = (what: string): AppError =>
  new AppError("invalid_condition", `A condition with "${what}" cannot be evaluated here.`, {
    details: [{ path: "", code: "not_allowed_here", params: { form: what } }],
  });

/** The related records. @throws AppError `invalid_condition` where no one can tell them. */
export function relatedRows(row: Row, refs: readonly string[], context: EvaluateContext): readonly Row[] {
  if (context.related === undefined) throw refuse("related");
  return context.related(row, refs);
}

/** The record before, `null` for one just created. @throws AppError `invalid_condition` outside of an update. */
export function rowBefore(context: EvaluateContext): Row | null {
  if (context.before === undefined) throw refuse("before");
  return context.before;
}

/** Lists are compared as sets: the order of several options means nothing. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.every((item) => b.includes(item)) && b.every((item) => a.includes(item));
  }
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}

/** Whether a node without parts holds. */
export function holdsLeaf(leaf: Leaf, row: Row, context: EvaluateContext): boolean {
  switch (leaf.type) {
    case "always":
      return leaf.value;
    case "set":
      return valueOf(row, leaf.field) !== undefined;
    case "test": {
      const value = valueOf(row, leaf.field);
      if (leaf.test.op === "under") {
        if (context.under === undefined) throw refuse("under");
        return value !== undefined && context.under(row, leaf.field, leaf.test.value);
      }
      return value !== undefined && holdsTest(leaf.test, value);
    }
    case "changed": {
      const before = rowBefore(context) ?? {};
      return leaf.fields.some((field) => !sameValue(valueOf(before, field), valueOf(row, field)));
    }
    case "search":
      if (context.search === undefined) throw refuse("search");
      return context.search(row, leaf.words);
  }
}
