import type { Kind, Problem } from "@quoin/definition";

/** instant: no row is read. scan: rows are read. rewrite: rows are written. */
export type StepClass = "instant" | "scan" | "rewrite";

export type StepKind =
  | "create-entity"
  | "restore-entity"
  | "remove-entity"
  | "add-field"
  | "restore-field"
  | "remove-field"
  | "change-type"
  | "change-settings"
  | "extend-options"
  | "retire-options"
  | "make-unique"
  | "drop-unique"
  | "create-index"
  | "drop-index"
  | "change-document";

export interface PlanStep {
  readonly kind: StepKind;
  readonly class: StepClass;
  readonly entity?: string;
  readonly field?: string;
  /** For `change-document`: "form/customer-record" and what happened to it. */
  readonly document?: string;
  readonly change?: "add" | "change" | "remove";
  /** Rows read or written; living and deleted ones. */
  readonly rows: number;
  /** Records that were looked at, where these are not all: what problems and warnings count is about right then. */
  readonly looked?: number;
  /** About how long it takes, by the rows. */
  readonly seconds?: number;
  /** Of values that move into a column of their own: what the types make of them. */
  readonly conversion?: "lossless" | "lossy";
  /** Where values are rewritten: the documents of the new set that name the field. */
  readonly usedBy?: readonly { readonly kind: Kind; readonly key: string }[];
  /** What stands against it: publishing refuses. Paths like those of `checkDefinitions`: "/entity/…". */
  readonly problems: readonly Problem[];
  /** What is lost or left behind: publishing goes on. */
  readonly warnings: readonly Problem[];
}

/** What publishing a set would do to the real data. Counted when asked; publishing counts again. */
export interface Plan {
  /** The published version that it starts from. */
  readonly base: number;
  readonly steps: readonly PlanStep[];
  /** Of the definitions themselves and of every step. Empty: it may be published. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The earlier version that has the same definitions, if any: its columns and their data come back. */
  readonly restores?: number;
  /** Computed fields that a job works out afterwards, with how many records each. */
  readonly fills?: readonly { readonly entity: string; readonly field: string; readonly records: number }[];
  /** Values that are out of use already, and the instant at which they go for good. */
  readonly expiring?: readonly { readonly entity: string; readonly field: string; readonly at: string }[];
}
