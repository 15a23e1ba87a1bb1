import { type ConditionDocument, type Problem } from "@quoin/definition";
import type { Actor, Change, JobHandler, Row, WriteResult } from "@quoin/store";
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

/** How far an act has come. */
interface BulkWay extends BulkResult {
  readonly seen: number;
  readonly total: number;
  /** Where it goes on: a place among the ids, or a cursor; null at the end. */
  readonly next: number | string | null;
}

/** The way with what became of some more records. */
function further(way: BulkWay, ids: readonly string[], results: readonly WriteResult[]): BulkWay {
  const refused = results.flatMap((result, i) =>
    result.ok ? [] : [{ id: ids[i] ?? "", code: result.error.code, details: result.error.details }],
  );
  const written = results.find((result) => result.ok && result.position !== undefined);
  const first = way.first ?? (written?.ok === true ? { id: written.id, position: written.position ?? 0 } : undefined);
  return {
    ...way,
    seen: way.seen + ids.length,
    done: way.done + results.length - refused.length,
    failed: way.failed + refused.length,
    failures: [...way.failures, ...refused].slice(0, FAILURES),
    ...(first && { first }),
  };
}

/**
 * Acts on many records as the person who asked and by their rights of now, each standing alone. It goes by id, so a record
 * that no longer matches because of what was done to it is not passed over. How far it came is kept together with what it did:
 * ended anywhere it goes on from there, and its result tells of all of it.
 */
export const bulkJob =
  ({ store, people }: Pick<Services, "store" | "people">): JobHandler =>
  async (job, context): Promise<BulkResult> => {
    const payload = job.payload as BulkPayload;
    const actor = await bulkWorker(people, payload.user);
    let way = (job.kept as BulkWay | undefined) ?? (await beginningOf(store, payload, actor));
    const cause = { source: "inline", chain: [], job: job.id } as const;
    while (way.next !== null) {
      context.signal.throwIfAborted();
      context.progress({ done: way.seen, total: Math.max(way.total, way.seen) });
      const from = way;
      const { ids, next } = await partOf(store, payload, { actor, at: from.next ?? 0 });
      const changes = ids.map((id): Change => ({ ...payload.act, entity: payload.entity, id }));
      way = await store.transaction(async (tx) => {
        const results = await tx.records.write(changes, { actor, cause, partial: true, brief: true });
        const so = { ...further(from, ids, results), next };
        await tx.jobs.keep(job, so);
        return so;
      });
    }
    const { done, failed, failures, first } = way;
    return { done, failed, failures, ...(first && { first }) };
  };

const queryOf = ({ entity, act, where, search }: BulkPayload) => ({
  entity,
  ...(where !== undefined && { where }),
  ...(search !== undefined && { search }),
  ...((act.op === "restore" || act.op === "purge") && { deleted: true }),
});

async function beginningOf(store: Services["store"], payload: BulkPayload, actor: Actor): Promise<BulkWay> {
  const all = { ...queryOf(payload), fields: ["id"], limit: 1, count: "exact" } as const;
  const total = payload.ids?.length ?? (await store.records.query(all, actor)).count ?? 0;
  return { done: 0, failed: 0, failures: [], seen: 0, total, next: 0 };
}

/** The next ids and where it goes on behind them: as they were named, or as the filter finds them while the work goes on. */
async function partOf(
  store: Services["store"],
  payload: BulkPayload,
  { actor, at }: { readonly actor: Actor; readonly at: number | string },
): Promise<{ readonly ids: readonly string[]; readonly next: number | string | null }> {
  if (payload.ids !== undefined) {
    const end = Number(at) + AT_ONCE;
    return { ids: payload.ids.slice(Number(at), end), next: end < payload.ids.length ? end : null };
  }
  const query = { ...queryOf(payload), fields: ["id"], sort: [{ field: "id" }], limit: AT_ONCE };
  const page = await store.records.query({ ...query, ...(typeof at === "string" && { cursor: at }) }, actor);
  return { ids: page.data.map((row) => String(row["id"])), next: page.next ?? null };
}
