import { checkCondition, type ConditionShape, parseCondition } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { accessTo, type Me } from "../session/use-me.ts";

const UNKNOWN = new Set(["unknown_field", "unknown_relation"]);

/** What this reader may filter and sort by: what they may not read whole is not there. */
export function readableShape(shape: ConditionShape, me: Me): ConditionShape {
  const isOpen = (entity: string, key: string) => ["read", "edit"].includes(accessTo(me, entity, key));
  return {
    ...shape,
    field: (key) => (isOpen(shape.entity, key) ? shape.field(key) : undefined),
    related(ref) {
      const there = shape.related(ref);
      const [, reverse] = ref.split(".");
      const open = reverse === undefined ? isOpen(shape.entity, ref) : there && isOpen(there.entity, reverse);
      return there && open && me.permissions[there.entity] ? readableShape(there, me) : undefined;
    },
  };
}

/** Whether a condition speaks only of what `shape` has. */
export const speaksOf = (document: ConditionDocument, shape: ConditionShape): boolean =>
  checkCondition(parseCondition(document), shape, { allow: { search: true } }).every(({ code }) => !UNKNOWN.has(code));

/** Whether a dotted path arrives at a field of `shape`. */
export function arrivesAt(path: string, shape: ConditionShape): boolean {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return shape.field(first) !== undefined;
  const there = shape.related(first);
  return there !== undefined && arrivesAt(rest.join("."), there);
}
