import { randomUUID } from "node:crypto";
import type { Cause, PortTransaction, Row } from "../ports.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { reserveStart } from "./reserve-start.ts";

export interface NewRun {
  readonly rule: string;
  readonly version: number;
  /** What sets it off; the same event makes one run of a rule, however often it is dispatched. */
  readonly event: string;
  readonly entity?: string;
  readonly record?: string;
  readonly before?: Row;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly cause: Cause;
}

/** The reason why a chain of rules may not go on, if there is one. */
function loopIn(run: NewRun): string | undefined {
  const { chain } = run.cause;
  if (chain.length >= AUTOMATION_LIMITS.chain) return "loop_depth";
  return chain.some((link) => link.rule === run.rule && link.record === run.record) ? "loop" : undefined;
}

/** Notes a run and queues it, in the caller's transaction. Gives its id, or undefined where the event already made one. */
export async function beginRun(tx: PortTransaction, run: NewRun, now: Date): Promise<string | undefined> {
  const id = randomUUID();
  const at = now.toISOString();
  const loop = loopIn(run);
  const made = await tx.db
    .insertInto("quoin_run")
    .values({
      id,
      rule: run.rule,
      version: run.version,
      event: run.event,
      entity: run.entity ?? null,
      record: run.record ?? null,
      status: loop ? "stopped" : "waiting",
      reason: loop ?? null,
      input: JSON.stringify({ before: run.before, actor: run.actor, cause: run.cause }),
      created_at: at,
      started_at: null,
      finished_at: loop ? at : null,
    })
    .onConflict((conflict) => conflict.columns(["rule", "event"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return undefined;
  if (!loop) {
    const dueAt = await reserveStart(tx, run.rule, now);
    await tx.enqueue({ kind: "run", key: `run:${id}`, payload: { run: id }, ...(dueAt > now && { dueAt }) });
  }
  return id;
}
