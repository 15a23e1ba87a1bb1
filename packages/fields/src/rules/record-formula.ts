import type { BindContext, Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { evaluateFormula, type FormulaNode, type FormulaValue } from "@quoin/formula";
import type { ComputeInput } from "../define/computation.ts";
import { formulaValue } from "../record/formula-value.ts";
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
      const [key = ""] = path;
      if (path.length > 1) return far?.(path) ?? BLANK;
      const field = entity.fieldByKey.get(key);
      return field === undefined ? BLANK : formulaValue(valueIn(row, key), field);
    },
    now: context.now,
    timeZone: context.timeZone,
    user: context.user?.id,
    ...(calendar && { calendar }),
  });
}
