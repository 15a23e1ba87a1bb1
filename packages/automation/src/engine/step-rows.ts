import type { Kysely } from "kysely";
import type { AutomationTables, RunStepTable } from "../tables/tables.ts";

export type StepRow = RunStepTable;

/** The steps that a run has taken so far, by path. */
export async function stepRows(db: Kysely<AutomationTables>, run: string): Promise<Map<string, StepRow>> {
  const rows = await db.selectFrom("quoin_run_step").selectAll().where("run", "=", run).execute();
  return new Map(rows.map((row) => [row.path, row]));
}

/**
 * Writes where a step stands. A step that is done stays done: gives false then, and the caller must roll its work back.
 * That is what makes an effect in the same transaction happen once, even where two workers hold the same run.
 */
export async function writeStep(db: Kysely<AutomationTables>, row: StepRow): Promise<boolean> {
  const { run: _run, path: _path, ...rest } = row;
  const written = await db
    .insertInto("quoin_run_step")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["run", "path"]).doUpdateSet(rest).where("quoin_run_step.status", "!=", "done"),
    )
    .returning("path")
    .executeTakeFirst();
  return written !== undefined;
}
