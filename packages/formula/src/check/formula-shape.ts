import type { LocalizedText } from "@quoin/definition";
import type { FormulaKind } from "../value/kind.ts";

/** A field as formulas see it. */
export interface FormulaField {
  readonly key: string;
  readonly kind: FormulaKind;
  readonly labels?: LocalizedText;
  /** The choices of a field that holds ids of options. */
  readonly options?: readonly { readonly id: string; readonly labels?: LocalizedText }[];
  /** What its value consists of, each to be named after a dot: the parts of an address, the ends of a range. */
  readonly parts?: readonly FormulaField[];
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
