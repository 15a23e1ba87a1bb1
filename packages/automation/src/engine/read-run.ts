import { type Kysely, sql } from "kysely";
import type { AutomationTables, RunTable } from "../tables/tables.ts";
import { type StepRow, stepRows } from "./step-rows.ts";

/** A run as it stands, and whether its rule is paused. */
interface FoundRun {
  readonly run: RunTable;
  readonly steps: Map<string, StepRow>;
  readonly paused: boolean;
}

/** Reads a run: one statement, and another only where steps of it were taken. */
export async function readRun(db: Kysely<AutomationTables>, id: string): Promise<FoundRun | undefined> {
  const { rows } = await sql<RunTable & { paused: number | null; steps: number }>`
    select r.*, s.paused, (select count(*) from quoin_run_step t where t.run = r.id) as steps
    from quoin_run r left join quoin_rule_state s on s.rule = r.rule where r.id = ${id}`.execute(db);
  const [found] = rows;
  if (found === undefined) return undefined;
  const { paused, steps, ...run } = found;
  return { run, steps: Number(steps) > 0 ? await stepRows(db, id) : new Map(), paused: paused === 1 };
}
