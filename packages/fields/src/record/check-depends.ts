import type { Row } from "@quoin/condition";
import type { Entity, Field, Problem } from "@quoin/definition";
import { fittingOptions } from "../options/fitting-options.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { dependentsOf } from "./dependents-of.ts";
import { valueIn } from "./value-in.ts";

/**
 * Chosen options that do not go with what the other field says. Looked at where either was changed: who changes the other
 * is told of the one that no longer goes with it, and nothing is emptied behind anyone's back.
 */
export function checkDepends(entity: Entity, row: Row, touched: readonly Field[]): readonly Problem[] {
  const dependents = dependentsOf(entity);
  if (dependents.length === 0) return [];
  const changed = new Set(touched.map(({ key }) => key));
  return dependents.flatMap((field): readonly Problem[] => {
    const parent = field.schema["x-depends"]?.field ?? "";
    const value = valueIn(row, field.key);
    // Where a field is judged alone there is nothing that it could go with.
    if (isEmpty(value) || !entity.fieldByKey.has(parent)) return [];
    if (!changed.has(field.key) && !changed.has(parent)) return [];
    const fitting = fittingOptions(field, { [parent]: valueIn(row, parent) });
    const wrong = (Array.isArray(value) ? value : [value]).find((id) => fitting?.has(String(id)) === false);
    return wrong === undefined
      ? []
      : [{ path: `/${field.key}`, code: "option_does_not_fit", params: { value: wrong } }];
  });
}
