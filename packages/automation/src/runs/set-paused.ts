import type { Ports } from "../ports.ts";
import { ruleState } from "../engine/rule-state.ts";

/** Pauses a rule or lets it go on. While it is paused its runs stop at their start, visibly, and can be taken up later. */
export async function setPaused(ports: Ports, rule: string, paused: boolean): Promise<void> {
  await ports.transaction(async (tx) => {
    await ruleState(tx.db, rule);
    const state = paused ? { paused: 1, reason: "admin" } : { paused: 0, reason: null, failures: 0 };
    await tx.db.updateTable("quoin_rule_state").set(state).where("rule", "=", rule).execute();
  });
}
