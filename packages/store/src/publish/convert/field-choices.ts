import type { ConditionDocument } from "@quoin/definition";
import type { Rounding } from "@quoin/fields";

/** Records whose option becomes another where a condition holds. */
export interface OptionCase {
  readonly from: string;
  /** Left out: all that no case before has taken. */
  readonly where?: ConditionDocument;
  /** `null`: none. */
  readonly to: string | null;
}

/** What people decided about the stored values of one field that is about to change. */
export interface FieldChoices {
  /** What becomes of values that do not convert. Default "stop": publishing refuses. */
  readonly misfits?: "stop" | "empty" | "fill";
  /** Of a list that becomes one value: the first of several is it. Left out: such a list does not convert. */
  readonly several?: "first";
  /** Of figures with more decimals than the new field keeps: rounded (halves away from zero) or cut. Left out: they do not convert. */
  readonly round?: Rounding;
  /** What becomes of a value that another living record has before, where it must be unique. Default "stop". */
  readonly duplicates?: "stop" | "empty";
  /** Value of the new field for misfits, and for records without one where the field is required. */
  readonly fill?: unknown;
  /** Stored value (as text; of a list, each of its items) → value of the new field; `null`: leave empty. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Options split by condition; the first that holds decides. Of records as they are before the publish. */
  readonly cases?: readonly OptionCase[];
  /** A new field takes the column of a removed one of its key, with the values that are kept there. */
  readonly bringBack?: boolean;
}

/** "entity.field" → what was decided. */
export type Choices = Readonly<Record<string, FieldChoices>>;
