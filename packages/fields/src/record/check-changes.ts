import type { Row } from "@quoin/condition";
import type { Field, Problem } from "@quoin/definition";
import { fieldType } from "../field-type.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { sameValue } from "../schema/same-value.ts";
import { holds, type HoldsOptions } from "./holds.ts";
import { valueIn } from "./value-in.ts";

const NONE: readonly Problem[] = [];

function valueOrNone(row: Row | undefined, key: string): unknown {
  const value = valueIn(row, key);
  return isEmpty(value) ? undefined : value;
}

/** Changes that a field's type refuses (a stage's transitions), and gates of the new values that do not hold. `fields` are those that pass their own checks. */
export function checkChanges(fields: readonly Field[], row: Row, options: HoldsOptions): readonly Problem[] {
  return fields.flatMap((field) => {
    const type = fieldType(field.type);
    // Most types refuse no change.
    if (type.checkChange === undefined && type.gate === undefined) return NONE;
    const before = valueOrNone(options.previous, field.key);
    const after = valueOrNone(row, field.key);
    if (sameValue(before, after)) return [];
    const refused = type.checkChange?.(before, after, field) ?? [];
    if (refused.length > 0) return refused.map((problem) => ({ ...problem, path: `/${field.key}${problem.path}` }));
    const gate = after === undefined ? undefined : type.gate?.(after, field);
    return gate === undefined || holds(gate, row, options) !== false
      ? []
      : [{ path: `/${field.key}`, code: "gate_closed", params: { to: after } }];
  });
}
