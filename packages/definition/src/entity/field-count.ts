import type { ConditionDocument } from "../text/condition-document.ts";

/** A field that a record's completeness counts. */
export interface FieldCount {
  readonly field: string;
  /** How much it counts beside the others. Default 1. */
  readonly weight?: number;
  /** Counted only of records of which this holds. Default: of all. */
  readonly when?: ConditionDocument;
}
