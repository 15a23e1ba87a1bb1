import type { PortTransaction } from "../ports.ts";
import type { RuleStateTable } from "../tables/tables.ts";
import { AUTOMATION_LIMITS } from "./limits.ts";
import { ruleState } from "./rule-state.ts";

/** Counts runs against their rule's budget and says when each may begin: `now` itself, or in a later minute. Nothing is dropped. */
export async function reserveStarts(
  tx: PortTransaction,
  { rule, count }: { readonly rule: string; readonly count: number },
  now: Date,
): Promise<{ readonly state: RuleStateTable; readonly starts: readonly Date[] }> {
  const state = await ruleState(tx.db, rule);
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString();
  const before = state.window_at === minute ? state.window_runs : 0;
  await tx.db
    .updateTable("quoin_rule_state")
    .set({ window_at: minute, window_runs: before + count })
    .where("rule", "=", rule)
    .execute();
  const starts = Array.from({ length: count }, (_, index) => {
    const windows = Math.floor((before + index) / AUTOMATION_LIMITS.runsPerMinute);
    return windows === 0 ? now : new Date(now.getTime() + windows * 60_000);
  });
  return { state, starts };
}
