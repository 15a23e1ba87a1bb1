import type { PortTransaction } from "../ports.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { ruleState } from "./rule-state.ts";

/** Counts a run against the rule's budget and says when it may begin: now, or in a later minute. Nothing is dropped. */
export async function reserveStart(tx: PortTransaction, rule: string, now: Date): Promise<Date> {
  const state = await ruleState(tx.db, rule);
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString();
  const runs = state.window_at === minute ? state.window_runs + 1 : 1;
  await tx.db
    .updateTable("quoin_rule_state")
    .set({ window_at: minute, window_runs: runs })
    .where("rule", "=", rule)
    .execute();
  const windows = Math.floor((runs - 1) / AUTOMATION_LIMITS.runsPerMinute);
  return windows === 0 ? now : new Date(now.getTime() + windows * 60_000);
}
