import type { BoundCondition } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { computedPlan, type ComputedNode, type ComputedRead } from "@quoin/fields";
import type { Access, EntityAccess, FieldAccessRows } from "./access.ts";
import { ALWAYS, allOf, isAlways, isNever, NEVER } from "./fold-conditions.ts";

type AccessOf = Access["entity"];

/** Rows on which everything may be read that a path goes over: what is related must be there to be seen. */
function alongPath(accessOf: AccessOf, steps: ComputedRead["steps"], open: boolean): BoundCondition {
  const [step, ...rest] = steps;
  if (step === undefined) return ALWAYS;
  const { read } = accessOf(step.entity).field(step.field);
  const [next] = rest;
  if (next === undefined || isNever(read)) return read;
  const rows = accessOf(next.entity).read;
  if (isNever(rows)) return NEVER;
  const beyond = alongPath(accessOf, rest, open);
  if (isNever(beyond)) return NEVER;
  const of = allOf([open ? ALWAYS : rows, beyond]);
  if (isAlways(of)) return read;
  const none: BoundCondition = { type: "not", of: { type: "set", field: step.field } };
  return allOf([read, { type: "any", of: [none, { type: "related", ref: step.field, of }] }]);
}

/** A sum is one for all readers: it is for those who may see all that it sums up, or for everyone where its field says so. */
function ofRollup(accessOf: AccessOf, node: ComputedNode, open: boolean): BoundCondition {
  for (const { steps } of node.computation.reads) {
    for (const { entity, field } of steps) {
      const [rows, read] = [accessOf(entity).read, accessOf(entity).field(field).read];
      if (isNever(rows) || isNever(read)) return NEVER;
      if (!open && !(isAlways(rows) && isAlways(read))) return NEVER;
    }
  }
  return ALWAYS;
}

function rowsOf(accessOf: AccessOf, node: ComputedNode): BoundCondition {
  const open = node.field.schema["x-open"] === true;
  if (node.computation.many !== undefined) return ofRollup(accessOf, node, open);
  return allOf(node.computation.reads.map(({ steps }) => alongPath(accessOf, steps, open)));
}

/** Rights on an entity whose computed fields are there only for who may read what they are worked out from. */
export function computedAccess(
  access: EntityAccess,
  entity: string,
  { entities, accessOf }: { readonly entities: ReadonlyMap<string, Entity>; readonly accessOf: AccessOf },
): EntityAccess {
  const { byKey } = computedPlan(entities);
  if (entities.get(entity)?.fields.some(({ key }) => byKey.has(`${entity}.${key}`)) !== true) return access;
  const rights = new Map<string, FieldAccessRows>();
  return {
    ...access,
    field(key) {
      const own = access.field(key);
      const node = byKey.get(`${entity}.${key}`);
      if (node === undefined) return own;
      const known = rights.get(key);
      if (known !== undefined) return known;
      const rows = rowsOf(accessOf, node);
      const right = { ...own, read: allOf([own.read, rows]), mask: allOf([own.mask, rows]) };
      rights.set(key, right);
      return right;
    },
  };
}
