import type { BoundCondition } from "@quoin/condition";

/** A tab, section or item as far as its being shown and written depends on values. Conditions are bound once. */
export interface FormNode {
  readonly id: string;
  readonly parent?: string;
  /** Ids of what it holds: a section or tab with nothing visible in it is not shown. */
  readonly parts?: readonly string[];
  readonly visible?: BoundCondition;
  readonly readOnly?: BoundCondition;
  readonly requiredWhen?: BoundCondition;
  readonly required: boolean;
  /** Not even there for this reader, whatever the values are. */
  readonly absent?: boolean;
}

export interface NodeState {
  readonly visible: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
}
