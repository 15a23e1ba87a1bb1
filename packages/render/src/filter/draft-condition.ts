import type { Condition, OperatorValue } from "@quoin/condition";

/** One line of the editor: a field, an operator, a value; any of them may be missing while it is being made. */
export interface DraftRow {
  readonly id: string;
  readonly kind: "row";
  readonly field?: string;
  readonly operator?: string;
  readonly value?: OperatorValue;
}

export interface DraftGroup {
  readonly id: string;
  readonly kind: "group";
  readonly join: "all" | "any";
  readonly items: readonly DraftNode[];
}

/** Records at the other end of a relation. An empty group asks only whether there are any. */
export interface DraftRelated {
  readonly id: string;
  readonly kind: "related";
  readonly ref: string;
  readonly negated: boolean;
  readonly inner: DraftGroup;
}

/** What the editor has no line for: shown in words and kept as it is. */
export interface DraftRaw {
  readonly id: string;
  readonly kind: "raw";
  readonly condition: Condition;
}

/** A condition while it is edited. It may be unfinished; a condition never is. */
export type DraftNode = DraftRow | DraftGroup | DraftRelated | DraftRaw;

let count = 0;

/** An id for a new part of a draft, unlike all others of this page. */
export const draftId = (): string => `c${(count += 1)}`;
