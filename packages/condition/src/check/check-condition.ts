import type { Problem } from "@quoin/definition";
import type { Condition } from "../condition/condition.ts";
import type { ConditionShape } from "../condition/condition-shape.ts";
import { type NodeAt, partsOf } from "../condition/each-node.ts";
import type { Test } from "../condition/field-test.ts";
import { USER_OPS } from "../condition/field-test.ts";
import { checkTest } from "./check-test.ts";

/** What a condition may ask for where it stands. */
export interface ConditionAllow {
  /** `changed`, `before`, `after`: only where an update is looked at. Default false. */
  readonly changed?: boolean;
  /** `search`: only in lists. Default false. */
  readonly search?: boolean;
  /** Relations, and what lies below a record. Default true; false where only the record itself is at hand. */
  readonly related?: boolean;
  /** The current user. Default true; false where no one is asking. */
  readonly user?: boolean;
}

export interface CheckOptions {
  readonly allow?: ConditionAllow;
  /** Where each node stood in its source. Default: its place in the canonical document. */
  readonly paths?: ReadonlyMap<Condition, string>;
}

interface Here {
  readonly shape: ConditionShape;
  readonly allow: ConditionAllow;
  readonly pathOf: (at: NodeAt<Test>) => string;
}

/** Nothing about an update or about search is known of related records, nor relations or updates of a record as it was. */
const INSIDE = {
  related: (allow: ConditionAllow): ConditionAllow => ({ ...allow, changed: false, search: false }),
  update: (allow: ConditionAllow): ConditionAllow => ({ ...allow, changed: false, search: false, related: false }),
};

function unknownFields(fields: readonly string[], path: string, shape: ConditionShape): Problem[] {
  return fields
    .filter((field) => shape.field(field) === undefined)
    .map((field) => ({ path, code: "unknown_field", params: { field, entity: shape.entity } }));
}

function visit(at: NodeAt<Test>, here: Here): readonly Problem[] {
  const { node } = at;
  const { shape, allow } = here;
  const path = here.pathOf(at);
  const below = (inner: Here) => partsOf(at).flatMap((part) => visit(part, inner));
  const refuse = (form: string): Problem => ({ path, code: "not_allowed_here", params: { form } });
  switch (node.type) {
    case "set":
      return unknownFields([node.field], path, shape);
    case "test": {
      const field = shape.field(node.field);
      if (field === undefined) return unknownFields([node.field], path, shape);
      const isUser = USER_OPS.some((op) => op === node.test.op);
      if (isUser && allow.user === false) return [refuse(node.test.op)];
      if (node.test.op === "under" && allow.related === false) return [refuse("under")];
      return checkTest(node.test, field).map((found) => ({ path, ...found }));
    }
    case "related": {
      if (allow.related === false) return [refuse("related")];
      const other = shape.related(node.ref);
      if (other === undefined) {
        return [{ path, code: "unknown_relation", params: { ref: node.ref, entity: shape.entity } }];
      }
      return below({ ...here, shape: other, allow: INSIDE.related(allow) });
    }
    case "changed":
      return allow.changed === true ? unknownFields(node.fields, path, shape) : [refuse("changed")];
    case "before":
    case "after":
      if (allow.changed !== true) return [refuse(node.type)];
      return below({ ...here, allow: INSIDE.update(allow) });
    case "search":
      return allow.search === true ? [] : [refuse("search")];
    default:
      return below(here);
  }
}

/**
 * Everything wrong with a condition about records of `shape`: unknown fields, relations and options, keywords and operands
 * that do not suit the field's kind, days that do not exist, forms that are not allowed where it stands. Empty: fine.
 */
export function checkCondition(
  condition: Condition,
  shape: ConditionShape,
  options: CheckOptions = {},
): readonly Problem[] {
  const pathOf = (at: NodeAt<Test>): string => options.paths?.get(at.node) ?? at.path;
  return visit({ node: condition, path: "", refs: [] }, { shape, allow: options.allow ?? {}, pathOf });
}
