import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import type { AutomationTables, StepStatus } from "../tables/tables.ts";

export interface RunDetail {
  readonly id: string;
  readonly rule: string;
  readonly status: string;
  readonly reason: string | null;
  /** {before, actor, cause} as it began. */
  readonly input: unknown;
  readonly steps: readonly RunStepDetail[];
}

export interface RunStepDetail {
  readonly path: string;
  readonly step: string;
  readonly type: string;
  readonly status: StepStatus;
  readonly attempt: number;
  readonly input: unknown;
  readonly output: unknown;
  readonly error: unknown;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

const parse = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** One run with each step's input and output. Throws `not_found`. */
export async function getRun(db: Kysely<AutomationTables>, id: string): Promise<RunDetail> {
  const run = await db.selectFrom("quoin_run").selectAll().where("id", "=", id).executeTakeFirst();
  if (!run) throw new AppError("not_found", "There is no such run.");
  const steps = await db
    .selectFrom("quoin_run_step")
    .selectAll()
    .where("run", "=", id)
    .orderBy("started_at")
    .orderBy("path")
    .execute();
  return {
    id: run.id,
    rule: run.rule,
    status: run.status,
    reason: run.reason,
    input: parse(run.input),
    steps: steps.map((step) => ({
      path: step.path,
      step: step.step,
      type: step.type,
      status: step.status,
      attempt: step.attempt,
      input: parse(step.input),
      output: parse(step.output),
      error: parse(step.error),
      startedAt: step.started_at,
      finishedAt: step.finished_at,
    })),
  };
}
