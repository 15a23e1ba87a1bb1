import { AppError } from "@quoin/definition";
import type { Ports } from "../ports.ts";

/** Goes on with a failed or stopped run from the step that failed, as the rule was then. Steps that are done stay done. */
export async function retryRun(ports: Ports, id: string): Promise<void> {
  await ports.transaction(async (tx) => {
    const run = await tx.db
      .updateTable("quoin_run")
      .set({ status: "waiting", reason: null, finished_at: null })
      .where("id", "=", id)
      .where("status", "in", ["failed", "cancelled", "stopped"])
      .where((where) => where.or([where("reason", "is", null), where("reason", "not in", ["loop", "loop_depth"])]))
      .returning("id")
      .executeTakeFirst();
    if (!run) throw new AppError("conflict", "Only a failed, cancelled or paused run can be taken up again.");
    await tx.db
      .updateTable("quoin_run_step")
      .set({ attempt: 0 })
      .where("run", "=", id)
      .where("status", "!=", "done")
      .execute();
    await tx.enqueue([{ kind: "run", key: `run:${id}:again:${ports.clock().getTime()}`, payload: { run: id } }]);
  });
}
