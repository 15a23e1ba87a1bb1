import { type ConditionDocument, type Problem } from "@quoin/definition";
import type { Actor, Change, JobHandler, Row } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { bulkWorker } from "./bulk-worker.ts";

export const BULK_JOB = "bulk";

/** One act on all records that were chosen: named one by one, or by what a list was filtered by. */
export interface BulkPayload {
  readonly user: string;
  readonly entity: string;
  readonly act: { readonly op: "update"; readonly values: Row } | { readonly op: "delete" | "restore" | "purge" };
  readonly ids?: readonly string[];
  readonly where?: ConditionDocument;
  readonly search?: string;
}

export interface BulkResult {
  readonly done: number;
  readonly failed: number;
  /** The first hundred. */
  readonly failures: readonly { readonly id: string; readonly code: string; readonly details: readonly Problem[] }[];
  /** One entry of the log, by which all that was done can be undone; left out where nothing changed. */
  readonly first?: { readonly id: string; readonly position: number };
}

const AT_ONCE = 500;
const FAILURES = 100;

/**
 * Acts on many records as the person who asked and by their rights of now, each standing alone. It goes by id, so a record
 * that no longer matches because of what was done to it is not passed over, and what is done twice changes nothing.
 */
export const bulkJob =
  ({ store, people }: Pick<Services, "store" | "people">): JobHandler =>
  async (job, context): Promise<BulkResult> => {
    const payload = job.payload as BulkPayload;
    const actor = await bulkWorker(people, payload.user);
    const total = await totalOf(store, payload, actor);
    const failures: BulkResult["failures"][number][] = [];
    let [seen, done, failed] = [0, 0, 0];
    let first: BulkResult["first"];
    for await (const ids of chosen(store, payload, actor)) {
      context.signal.throwIfAborted();
      context.progress({ done: seen, total: Math.max(total, seen) });
      const changes = ids.map((id): Change => ({ ...payload.act, entity: payload.entity, id }));
      const cause = { source: "inline", chain: [], job: job.id } as const;
      const results = await store.records.write(changes, { actor, cause, partial: true, brief: true });
      for (const [i, result] of results.entries()) {
        if (result.ok) {
          done += 1;
          if (result.position !== undefined) first ??= { id: result.id, position: result.position };
          continue;
        }
        failed += 1;
        const { code, details } = result.error;
        if (failures.length < FAILURES) failures.push({ id: ids[i] ?? "", code, details });
      }
      seen += ids.length;
    }
    return { done, failed, failures, ...(first && { first }) };
  };

const queryOf = ({ entity, act, where, search }: BulkPayload) => ({
  entity,
  ...(where !== undefined && { where }),
  ...(search !== undefined && { search }),
  ...((act.op === "restore" || act.op === "purge") && { deleted: true }),
});

async function totalOf(store: Services["store"], payload: BulkPayload, actor: Actor): Promise<number> {
  if (payload.ids) return payload.ids.length;
  const { count } = await store.records.query({ ...queryOf(payload), fields: ["id"], limit: 1, count: "exact" }, actor);
  return count ?? 0;
}

/** The ids, some at a time: as they were named, or as the filter finds them while the work goes on. */
async function* chosen(
  store: Services["store"],
  payload: BulkPayload,
  actor: Actor,
): AsyncGenerator<readonly string[]> {
  if (payload.ids) {
    for (let from = 0; from < payload.ids.length; from += AT_ONCE) yield payload.ids.slice(from, from + AT_ONCE);
    return;
  }
  const query = { ...queryOf(payload), fields: ["id"], sort: [{ field: "id" }], limit: AT_ONCE };
  let cursor: string | undefined;
  do {
    const page = await store.records.query({ ...query, ...(cursor !== undefined && { cursor }) }, actor);
    if (page.data.length > 0) yield page.data.map((row) => String(row["id"]));
    cursor = page.next;
  } while (cursor !== undefined);
}
