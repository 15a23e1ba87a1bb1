import type { Kysely } from "kysely";
import type { AutomationTables, RuleStateTable } from "../tables/tables.ts";

/** The state row of a rule, made when missing. */
export async function ruleState(db: Kysely<AutomationTables>, rule: string): Promise<RuleStateTable> {
  const find = () => db.selectFrom("quoin_rule_state").selectAll().where("rule", "=", rule).executeTakeFirst();
  const found = await find();
  if (found) return found;
  const fresh: RuleStateTable = { rule, paused: 0, reason: null, failures: 0, window_at: "", window_runs: 0 };
  await db
    .insertInto("quoin_rule_state")
    .values(fresh)
    .onConflict((conflict) => conflict.column("rule").doNothing())
    .execute();
  return (await find()) ?? fresh;
}
