import type { Kind, Problem } from "@quoin/definition";
import type { ValueChoices } from "./decisions-of.ts";

/** One step of a plan as the server tells it. */
export interface PlanStepView {
  readonly kind: string;
  readonly class: "instant" | "scan" | "rewrite";
  readonly entity?: string | undefined;
  readonly field?: string | undefined;
  /** "form/customer-record", of steps that only change a document. */
  readonly document?: string | undefined;
  readonly rows: number;
  /** Records that were looked at, where these are not all. */
  readonly looked?: number | undefined;
  /** About how long it takes. */
  readonly seconds?: number | undefined;
  /** Of values that become those of another type. */
  readonly conversion?: "lossless" | "lossy" | undefined;
  /** Documents that name the field whose values are rewritten. */
  readonly usedBy?: readonly { readonly kind: Kind; readonly key: string }[] | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What publishing would do to the data. */
export interface PlanView {
  readonly base: number;
  readonly steps: readonly PlanStepView[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** "entity.field" → what was decided about stored values; kept with the draft. */
  readonly choices?: Readonly<Record<string, ValueChoices>> | undefined;
  /** Computed fields that a job works out afterwards, with how many records each. */
  readonly fills?: readonly { readonly entity: string; readonly field: string; readonly records: number }[] | undefined;
  /** Values that are out of use, and when they go for good. */
  readonly expiring?: readonly { readonly entity: string; readonly field: string; readonly at: string }[] | undefined;
}
