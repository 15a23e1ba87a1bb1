import type { Kysely } from "kysely";
import type { AutomationTables } from "../tables/tables.ts";

export interface RuleState {
  readonly rule: string;
  readonly paused: boolean;
  readonly reason: string | null;
  readonly failures: number;
}

/** Which rules are paused, and why. Rules that never ran are not listed. */
export async function ruleStates(db: Kysely<AutomationTables>): Promise<readonly RuleState[]> {
  const rows = await db.selectFrom("quoin_rule_state").selectAll().execute();
  return rows.map((row) => ({ rule: row.rule, paused: row.paused === 1, reason: row.reason, failures: row.failures }));
}
