import type { StepDocument } from "@quoin/definition";
import type { ActionType, StepInput, StepOutput } from "../define/action-type.ts";
import type { RunContext } from "../define/run-context.ts";
import type { StepStatus } from "../tables/tables.ts";
import { actionType } from "./action-type.ts";
import { describeError } from "./describe-error.ts";
import { haveEffect } from "./have-effect.ts";
import { isTransient } from "./is-transient.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { retryAt } from "./retry-at.ts";
import { type StepRow, writeStep } from "./step-rows.ts";

export type StepEnd =
  | { readonly end: "done"; readonly output: StepOutput }
  | { readonly end: "later"; readonly dueAt: Date; readonly path: string; readonly attempt: number }
  | { readonly end: "failed"; readonly reason: string };

export interface StepPlace {
  readonly path: string;
  readonly attempt: number;
  readonly row?: StepRow | undefined;
}

/** Raised to roll a step's work back because another worker has done the step already. */
class AlreadyDone extends Error {}

/** Takes one step and keeps what went in and came out. Never throws for what the step itself does. */
export async function executeStep(context: RunContext, step: StepDocument, place: StepPlace): Promise<StepEnd> {
  const { ports } = context;
  const started = ports.clock();
  const attempt = place.attempt + 1;
  let input: StepInput | undefined;
  const row = (status: StepStatus, rest: Partial<StepRow> = {}): StepRow => ({
    run: context.run,
    path: place.path,
    step: step.id,
    type: step.type,
    status,
    attempt,
    input: input === undefined ? null : JSON.stringify(input),
    output: null,
    error: null,
    started_at: place.row?.started_at ?? started.toISOString(),
    finished_at: status === "done" || status === "failed" ? ports.clock().toISOString() : null,
    ...rest,
  });
  const done = async (output: StepOutput): Promise<StepEnd> => {
    await writeStep(ports.db, row("done", { output: JSON.stringify(output) }));
    return { end: "done", output };
  };
  try {
    const action: ActionType = actionType(step.type);
    if (action.effect === "wait" && place.row?.status === "waiting" && place.row.output) {
      input = JSON.parse(place.row.input ?? "{}") as StepInput;
      const dueAt = new Date((JSON.parse(place.row.output) as { dueAt: string }).dueAt);
      if (dueAt > started) return { end: "later", dueAt, path: place.path, attempt: place.attempt };
      return await done({ resumedAt: started.toISOString() });
    }
    input = await action.prepare(step, context);
    if (action.effect === "database" || action.effect === "record") {
      const output = await ports.transaction(async (tx) => {
        const result = await haveEffect(action, { input: input ?? {}, context }, tx);
        if (!(await writeStep(tx.db, row("done", { output: JSON.stringify(result) })))) throw new AlreadyDone();
        return result;
      });
      return { end: "done", output };
    }
    if (action.effect === "branch") return await done({ branch: (await action.choose(step, context)) ?? null });
    if (action.effect === "wait") {
      const dueAt = await action.dueAt(input, context);
      if (dueAt <= started) return await done({ resumedAt: started.toISOString() });
      await writeStep(ports.db, row("waiting", { output: JSON.stringify({ dueAt: dueAt.toISOString() }) }));
      return { end: "later", dueAt, path: place.path, attempt };
    }
    await writeStep(ports.db, row("running"));
    return await done(await action.run(input, context, `${context.run}:${place.path}`));
  } catch (error) {
    if (error instanceof AlreadyDone) return { end: "later", dueAt: started, path: place.path, attempt };
    const again = isTransient(error) && attempt < AUTOMATION_LIMITS.attempts;
    await writeStep(ports.db, row(again ? "running" : "failed", { error: JSON.stringify(describeError(error)) }));
    if (again) return { end: "later", dueAt: retryAt(started, attempt), path: place.path, attempt };
    return { end: "failed", reason: "step" };
  }
}
