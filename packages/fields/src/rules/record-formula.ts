import type { BindContext, Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { evaluateFormula, type FormulaNode, type FormulaValue } from "@quoin/formula";
import type { ComputeInput } from "../define/computation.ts";
import { formulaValue } from "../record/formula-value.ts";
import { partValue } from "../record/part-value.ts";
import { valueIn } from "../record/value-in.ts";

/** What a formula over one record is worked out from. */
export interface RecordFormulaContext {
  readonly entity: Entity;
  readonly row: Row;
  readonly context: BindContext;
  /** Fields of related records, by path. Default: blank. */
  readonly far?: ((path: readonly string[]) => FormulaValue) | undefined;
  readonly calendar?: ComputeInput["calendar"];
}

const BLANK: FormulaValue = { kind: "blank" };

/** A formula's value for a record as it is just being written. Never throws. */
export function recordFormula(
  node: FormulaNode,
  { entity, row, context, far, calendar }: RecordFormulaContext,
): FormulaValue {
  return evaluateFormula(node, {
    read(path) {
      const [key = "", part] = path;
      const field = entity.fieldByKey.get(key);
      const value = valueIn(row, key);
      if (part === undefined) return field === undefined ? BLANK : formulaValue(value, field);
      const own = field === undefined || path.length > 2 ? undefined : partValue(value, field, part);
      return own ?? far?.(path) ?? BLANK;
    },
    now: context.now,
    timeZone: context.timeZone,
    user: context.user?.id,
    ...(calendar && { calendar }),
  });
}
