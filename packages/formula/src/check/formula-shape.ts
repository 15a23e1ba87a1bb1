import type { ConditionKind, ConditionShape } from "@quoin/condition";
import type { LocalizedText } from "@quoin/definition";
import type { FormulaKind } from "../value/kind.ts";

/** A field as formulas see it. */
export interface FormulaField {
  readonly key: string;
  readonly kind: FormulaKind;
  readonly labels?: LocalizedText;
  /** The choices of a field that holds ids of options. */
  readonly options?: readonly { readonly id: string; readonly labels?: LocalizedText }[];
  /** Whether it leads on to a record whose fields may be named after a dot. */
  readonly target?: string;
}

/** What a formula may speak of: the fields of one entity, and through relations to one those of others. */
export interface FormulaShape {
  readonly entity: string;
  field(key: string): FormulaField | undefined;
  /** The entity that a relation to one leads to. */
  related(key: string): FormulaShape | undefined;
  /** All fields, for completion. */
  fields(): readonly FormulaField[];
}

const KINDS: Readonly<Record<ConditionKind, FormulaKind>> = {
  text: "text",
  number: "number",
  boolean: "boolean",
  date: "date",
  instant: "instant",
  option: "text",
  options: "list",
  reference: "text",
  user: "text",
};

/**
 * The shape of formulas over the same records as conditions: option, relation and user fields hold ids, several options are a list.
 * `keys` names an entity's fields, in their order.
 */
export function formulaShape(shape: ConditionShape, keys: (entity: string) => readonly string[]): FormulaShape {
  const field = (key: string): FormulaField | undefined => {
    const known = shape.field(key);
    if (known === undefined) return undefined;
    const { kind, labels, options, entity } = known;
    return {
      key,
      kind: KINDS[kind],
      ...(labels && { labels }),
      ...(options && { options }),
      ...(kind === "reference" && entity !== undefined && { target: entity }),
    };
  };
  return {
    entity: shape.entity,
    field,
    related: (key) => {
      const other = field(key)?.target === undefined ? undefined : shape.related(key);
      return other && formulaShape(other, keys);
    },
    fields: () => keys(shape.entity).flatMap((key) => field(key) ?? []),
  };
}
