import type { BindContext, Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { encodeValue, type FormulaValue } from "@quoin/formula";
import { fieldScale } from "../computed/field-scale.ts";
import type { ComputeInput } from "../define/computation.ts";
import { fieldType } from "../field-type.ts";
import { checkValue } from "../record/check-value.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { type DefaultNode, defaultPlan } from "./default-plan.ts";
import { recordFormula } from "./record-formula.ts";

export interface FillOptions {
  readonly context: BindContext;
  /** Whether nobody gave a value, nor emptied the field. */
  isFree(key: string): boolean;
  /** Whether a field is filled by somebody else; so is what reads it then. */
  isLeft?(key: string): boolean;
  /** Fields of related records. Without it, what reads them, and what reads that in turn, is left to whoever has them. */
  readonly far?: ((node: DefaultNode, path: readonly string[]) => FormulaValue) | undefined;
  readonly calendar?: ComputeInput["calendar"];
}

/**
 * The values that formulas give a new record in the fields that are free; `undefined` where such a field stays empty: a
 * formula that fails, or whose value the field would refuse, gives nothing. Never throws.
 */
export function fillDefaults(
  entity: Entity,
  row: Row,
  { context, isFree, isLeft, far, calendar }: FillOptions,
): ReadonlyMap<string, unknown> {
  const filled = new Map<string, unknown>();
  const unknown = new Set<string>();
  const now: Record<string, unknown> = { ...row };
  for (const node of defaultPlan(entity).nodes) {
    const { key, field } = node;
    if (!isFree(key)) continue;
    if (isLeft?.(key) === true || (far === undefined && (node.far || node.reads.some((read) => unknown.has(read))))) {
      unknown.add(key);
      continue;
    }
    const found = recordFormula(node.node, {
      entity,
      row: now,
      context,
      far: far && ((path) => far(node, path)),
      calendar,
    });
    const value = accepted(found, field);
    filled.set(key, value);
    now[key] = value;
  }
  return filled;
}

function accepted(found: FormulaValue, field: Field): unknown {
  const encoded = encodeValue(found, fieldScale(field));
  if ("failure" in encoded || isEmpty(encoded.value)) return undefined;
  const type = fieldType(field.type);
  const value = type.normalize?.(encoded.value, field) ?? encoded.value;
  const refused = checkValue(value, field).length > 0 || (type.checkChange?.(undefined, value, field) ?? []).length > 0;
  return refused || isEmpty(value) ? undefined : value;
}
