import type { Condition, ConditionOf } from "./condition.ts";
import type { ConditionShape } from "./condition-shape.ts";
import { eachNode } from "./each-node.ts";

const ownFieldOf = (ref: string): readonly string[] => (ref.includes(".") ? [] : [ref]);

/** The keys of the record's own fields that decide about the condition, the reference fields of its relations included. */
export function fieldsRead<T>(condition: ConditionOf<T>): ReadonlySet<string> {
  const fields = eachNode(condition).flatMap(({ node, refs }) => {
    if (refs.length > 0) return [];
    if (node.type === "set" || node.type === "test") return [node.field];
    if (node.type === "changed") return node.fields;
    return node.type === "related" ? ownFieldOf(node.ref) : [];
  });
  return new Set(fields);
}

type Paths = readonly (readonly string[])[];

const followed = new WeakMap<object, Paths>();

/**
 * The relations that it follows, each as the list of refs walked from the record: ["customer"], ["customer", "deal.customer"].
 * What asks whether a record lies below another follows the field that it asks of. Found once for a condition: it is asked of
 * every record.
 */
export function relationsRead<T extends { readonly op: string }>(condition: ConditionOf<T>): Paths {
  const known = followed.get(condition);
  if (known !== undefined) return known;
  const paths = eachNode(condition).flatMap(({ node, refs }): Paths => {
    if (node.type === "related") return [[...refs, node.ref]];
    return node.type === "test" && node.test.op === "under" ? [[...refs, node.field]] : [];
  });
  followed.set(condition, paths);
  return paths;
}

/** One thing that a condition depends on. */
export interface ConditionUse {
  readonly entity: string;
  readonly field: string;
  /** An option's or record's id that it names. */
  readonly value?: string;
  /** JSON pointer into the canonical document. */
  readonly path: string;
}

function namedValues(node: Condition): readonly string[] {
  if (node.type !== "test") return [];
  const { test } = node;
  const values: readonly unknown[] =
    test.op === "const" || test.op === "under"
      ? [test.value]
      : test.op === "enum" || test.op === "contains"
        ? test.values
        : [];
  return values.filter((value): value is string => typeof value === "string");
}

/** Every field of every entity that a condition reads, and the ids that it names: for "where is it used". */
export function conditionUses(condition: Condition, shape: ConditionShape): readonly ConditionUse[] {
  return eachNode(condition).flatMap(({ node, refs, path }) => {
    const here = refs.reduce<ConditionShape | undefined>((at, ref) => at?.related(ref), shape);
    if (here === undefined) return [];
    const { entity } = here;
    if (node.type === "changed") return node.fields.map((field) => ({ entity, field, path }));
    if (node.type === "related") {
      const [other, reverse] = node.ref.split(".");
      return reverse === undefined
        ? [{ entity, field: node.ref, path }]
        : [{ entity: other ?? entity, field: reverse, path }];
    }
    if (node.type !== "set" && node.type !== "test") return [];
    const { field } = node;
    const target = node.type === "test" && node.test.op === "under" ? here.field(field) : undefined;
    const tree =
      target?.entity === undefined || target.tree === undefined
        ? []
        : [{ entity: target.entity, field: target.tree, path }];
    return [{ entity, field, path }, ...tree, ...namedValues(node).map((value) => ({ entity, field, value, path }))];
  });
}
