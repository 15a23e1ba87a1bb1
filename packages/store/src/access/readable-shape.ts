import type { ConditionShape } from "@quoin/condition";
import type { Access } from "./access.ts";
import { isNever } from "./fold-conditions.ts";

/** The shape without what the reader may not use: to a check, a forbidden field is an unknown one. */
export function readableShape(shape: ConditionShape, access: Access): ConditionShape {
  if (access.all) return shape;
  const own = access.entity(shape.entity);
  const readable = (key: string): boolean => !isNever(own.field(key).read);
  return {
    ...shape,
    entity: shape.entity,
    field(key) {
      const field = readable(key) ? shape.field(key) : undefined;
      if (field?.tree === undefined) return field;
      const there = access.entity(field.entity ?? "");
      const known = !isNever(there.read) && !isNever(there.field(field.tree).read);
      const { tree, ...flat } = field;
      return known ? { ...flat, tree } : flat;
    },
    related(ref) {
      const other = shape.related(ref);
      if (other === undefined) return undefined;
      const there = access.entity(other.entity);
      const dot = ref.indexOf(".");
      const open = dot < 0 ? readable(ref) : !isNever(there.field(ref.slice(dot + 1)).read);
      return open && !isNever(there.read) ? readableShape(other, access) : undefined;
    },
  };
}
