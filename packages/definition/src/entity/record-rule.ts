import type { ConditionDocument } from "../text/condition-document.ts";
import type { LocalizedText } from "../text/localized-text.ts";

/** What must hold of every record of an entity as it is written: one of its `x-rules`. */
export interface RecordRule {
  readonly id: string;
  readonly "x-labels"?: LocalizedText;
  /** Judged only where this holds. Default: always. */
  readonly when?: ConditionDocument;
  /** A condition, or the text of a formula that gives yes or no. Whatever is not yes breaks the rule. */
  readonly must: ConditionDocument | string;
  /** What people are told where it does not hold. */
  readonly message: LocalizedText;
  /** The field where that is shown. Default: the record as a whole. */
  readonly field?: string;
  /** An error refuses the write, a warning is only told: as one types, with the answer to the write, and by imports. Default "error". */
  readonly severity?: "error" | "warning";
}
