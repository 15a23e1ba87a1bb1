import {
  type BindContext,
  bindCondition,
  type Condition,
  evaluateCondition,
  parseCondition,
  relationsRead,
  type Row,
} from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { fieldType, sameValue } from "@quoin/fields";

/** Where a record may go from where it is, as data; words are made where it is shown. */
export interface StageStep {
  readonly id: string;
  readonly state: "passed" | "current" | "ahead";
  readonly allowed: boolean;
  /** Why not: the type refuses the move, or the gate's condition does not hold. */
  readonly refused?: "move" | { readonly gate: Condition };
  readonly outcome: "open" | "won" | "lost";
}

interface StageContext {
  readonly context: BindContext;
  /** Whether the reader may write the field at all. */
  readonly mayMove: boolean;
}

/** Gates that ask for other records are left to the server: the step is offered and refused with words if need be. */
function closedGate(value: string, field: Field, at: { record: Row; context: BindContext }): Condition | undefined {
  const document = fieldType(field.type).gate?.(value, field);
  if (document === undefined) return undefined;
  const condition = parseCondition(document);
  if (relationsRead(condition).length > 0) return undefined;
  return evaluateCondition(
    bindCondition(condition, at.context),
    { ...at.record, [field.key]: value },
    { before: at.record },
  )
    ? undefined
    : condition;
}

/** The steps of a record's pipeline: those behind it, where it stands, and where it may go with the reason where it may not. Retired stages are left out unless it stands there. */
export function stageItems(field: Field, record: Row, { context, mayMove }: StageContext): readonly StageStep[] {
  const current = record[field.key];
  const options = (field.schema["x-options"] ?? []).filter(({ id, retired }) => !retired || id === current);
  const place = options.findIndex(({ id }) => id === current);
  return options.map(({ id, outcome = "open" }, index): StageStep => {
    if (sameValue(id, current)) return { id, state: "current", allowed: false, outcome };
    const state = index < place && outcome === "open" ? "passed" : "ahead";
    if (!mayMove) return { id, state, allowed: false, outcome };
    if ((fieldType(field.type).checkChange?.(current ?? undefined, id, field) ?? []).length > 0)
      return { id, state, allowed: false, refused: "move", outcome };
    const gate = closedGate(id, field, { record, context });
    return gate ? { id, state, allowed: false, refused: { gate }, outcome } : { id, state, allowed: true, outcome };
  });
}
