import type { Field } from "@quoin/definition";

/** One place that a value may come from. */
export interface ValueSource {
  /** "record.amount", "steps.task.id". */
  readonly path: string;
  /** The field that it is, where it is one. */
  readonly field: Field | undefined;
  /** What it is where it is no field: the id of a person, of a record of an entity, a text, an instant. */
  readonly holds: SourceKind;
}

export type SourceKind =
  | { readonly kind: "field" }
  | { readonly kind: "person" }
  | { readonly kind: "record"; readonly entity: string }
  | { readonly kind: "instant" }
  | { readonly kind: "text" }
  | { readonly kind: "number" };

export interface ValueGroup {
  /** "row", "record", "before", "actor", "run", or "step:<id>". */
  readonly key: string;
  readonly icon: string;
  /** The step, for groups of earlier steps' outputs. */
  readonly step: string | undefined;
  readonly sources: readonly ValueSource[];
}
