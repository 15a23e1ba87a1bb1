import type { ConditionDocument } from "@quoin/definition";

export interface ListSort {
  readonly field: string;
  readonly desc?: boolean | undefined;
}

export type Total = "sum" | "avg" | "min" | "max" | "count";

/** A column as views and readers choose it. `field` may be a path over to-one relations ("customer.name"). */
export interface ListColumn {
  readonly field: string;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly pinned?: boolean | undefined;
  readonly total?: Total | undefined;
}

/** Everything that decides what a list shows. Two lists of the same state show the same. */
export interface ListState {
  /** Key of a view of the definitions, or id of a saved one. */
  readonly view?: string | undefined;
  readonly type: "table" | "board";
  /** The whole condition, the view's own included; so every part of it can be taken away. */
  readonly where?: ConditionDocument | undefined;
  readonly search: string;
  readonly sort: readonly ListSort[];
  readonly group?: string | undefined;
  readonly columns: readonly ListColumn[];
  /** Keys of rules whose buttons stand in each row. */
  readonly buttons?: readonly string[] | undefined;
  /** The deleted records instead of the living. */
  readonly bin: boolean;
}
