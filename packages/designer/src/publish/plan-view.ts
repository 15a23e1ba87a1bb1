import type { Problem } from "@quoin/definition";

/** One step of a plan as the server tells it. */
export interface PlanStepView {
  readonly kind: string;
  readonly class: "instant" | "scan" | "rewrite";
  readonly entity?: string | undefined;
  readonly field?: string | undefined;
  /** "form/customer-record", of steps that only change a document. */
  readonly document?: string | undefined;
  readonly rows: number;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What publishing would do to the data. */
export interface PlanView {
  readonly base: number;
  readonly steps: readonly PlanStepView[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}
