import type { PlanStepView, PlanView } from "./plan-view.ts";

/** How far a publish has come, as the server tells it. */
export interface PublishProgressView {
  readonly done: number;
  readonly total: number;
  /** The step that was done last: its kind, entity and field, "add-field customer phone". */
  readonly step: string;
  /** How far a step that goes through records in parts has come. */
  readonly rows?: { readonly done: number; readonly total: number } | undefined;
}

export interface PublishCounts {
  /** Rows of the steps that are done, of those of all steps. */
  readonly rows: number;
  readonly totalRows: number;
  readonly last: PlanStepView | undefined;
  /** The records are indexed for search: the last step. */
  readonly indexing: boolean;
  /** Every step is done: the version is being written, and it cannot be cancelled any more. */
  readonly finishing: boolean;
}

const INDEXING = "index-records";

/** Joins what the server tells while it publishes with the plan, which knows the rows of each step. */
export function progressOf(plan: PlanView | undefined, progress: PublishProgressView | undefined): PublishCounts {
  const steps = plan?.steps ?? [];
  const sum = (list: readonly PlanStepView[]) => list.reduce((total, { rows }) => total + rows, 0);
  const part = progress?.rows;
  const at = progress === undefined ? -1 : steps.findLastIndex((step) => nameOf(step) === progress.step);
  const indexing = progress?.step === INDEXING;
  const finishing = progress !== undefined && progress.done >= progress.total;
  return {
    rows: sum(indexing || finishing ? steps : steps.slice(0, at + 1)) + (part?.done ?? 0),
    totalRows: sum(steps) + (part?.total ?? 0),
    indexing,
    last: steps[at],
    finishing,
  };
}

const nameOf = ({ kind, entity, field }: PlanStepView): string =>
  [kind, entity, field].filter((part) => part !== undefined).join(" ");
