import type { Change, JobHandler, UndoItem, WriteResult } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { bulkWorker } from "./bulk-worker.ts";

export const UNDO_JOB = "undo";

/** Who asked for which bulk change to be undone. */
export interface UndoPayload {
  readonly user: string;
  readonly entity: string;
  readonly id: string;
  /** Of any entry of the change. */
  readonly position: number;
  /** Whether what was changed since is left alone or overwritten. */
  readonly conflicts: "keep" | "overwrite";
  readonly source: "form" | "api";
}

const AT_ONCE = 500;
const FAILURES = 100;

/** What came back with, or went with, the record that it hangs on is as it should be. */
const isDone = (change: Change, result: WriteResult | undefined): boolean =>
  result === undefined || result.ok || (change.op !== "update" && result.error.code === "not_found");

/**
 * Undoes all that was written together, as the person who asked and by their rights of now; what cannot be undone is told by
 * record. Done twice it changes nothing the second time, so that a crash in between is no harm.
 */
export const undoJob =
  ({ store, people }: Pick<Services, "store" | "people">): JobHandler =>
  async (job, context) => {
    const { user, conflicts, source, ...ref } = job.payload as UndoPayload;
    const actor = await bulkWorker(people, user);
    const items = await store.records.planUndo(ref, actor);
    const left = (item: UndoItem) => item.state === "forbidden" || (item.state === "conflict" && conflicts === "keep");
    const changes = items.flatMap(({ keeping, overwriting }) => (conflicts === "keep" ? keeping : overwriting) ?? []);
    const failed: { entity: string; id: string; code: string }[] = [];
    // What an attempt that was ended has undone is no longer planned; what failed then is tried again.
    let undone = (job.kept as { readonly undone: number } | undefined)?.undone ?? 0;
    let failures = 0;
    for (let from = 0; from < changes.length; from += AT_ONCE) {
      context.signal.throwIfAborted();
      context.progress({ done: from, total: changes.length });
      const some = changes.slice(from, from + AT_ONCE);
      const cause = { source, chain: [], job: job.id };
      const results = await store.transaction(async (tx) => {
        const all = await tx.records.write(some, { actor, cause, partial: true, brief: true });
        const more = some.filter((change, i) => isDone(change, all[i])).length;
        await tx.jobs.keep(job, { undone: undone + more });
        return all;
      });
      for (const [i, change] of some.entries()) {
        const result = results[i];
        if (isDone(change, result)) {
          undone += 1;
          continue;
        }
        failures += 1;
        if (result?.ok === false && failed.length < FAILURES && "id" in change)
          failed.push({ entity: change.entity, id: change.id ?? "", code: result.error.code });
      }
    }
    return { undone, left: items.filter(left).length, failures, failed };
  };
