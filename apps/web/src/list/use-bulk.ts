import type { Entity } from "@quoin/definition";
import { type ListState, type Row, type Selection, selectionWhere } from "@quoin/render";
import { useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ShownError } from "../api/error-of.ts";
import { followJob } from "../api/follow-job.ts";
import { client, trpc } from "../api/trpc.ts";
import { useErrorWords } from "./use-error-words.ts";

export interface BulkOutcome {
  readonly done: number;
  readonly failed: number;
  /** Words of the first failure. */
  readonly words?: string | undefined;
  readonly cancelled?: boolean;
  /** One entry of the log, by which all that was done can be undone. */
  readonly first?: { readonly id: string; readonly position: number } | undefined;
}

export type BulkAct = { readonly op: "update"; readonly values: Row } | { readonly op: "delete" | "restore" | "purge" };

/** What the work on many records leaves behind. */
interface BulkResult {
  readonly done: number;
  readonly failed: number;
  readonly failures: readonly (Pick<ShownError, "code" | "details"> & { readonly id: string })[];
  readonly first?: BulkOutcome["first"];
}

export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  /** The work that can be cancelled; left out where it is over at once. */
  readonly job?: string;
}

/** One act on all chosen records. One is written at once; several are long work that goes on when the list is left. */
export function useBulk(entity: Entity, state: ListState) {
  const t = useText("web");
  const queries = useQueryClient();
  const errorWords = useErrorWords(entity);
  const [progress, setProgress] = useState<BulkProgress>();

  const one = async (id: string, what: BulkAct): Promise<BulkOutcome> => {
    const [result] = await client.records.write.mutate({
      changes: [{ ...what, entity: entity.key, id }],
      partial: true,
      source: "inline",
    });
    if (!result) return { done: 0, failed: 0 };
    if (!result.ok) return { done: 0, failed: 1, words: errorWords(result.error) };
    return { done: 1, failed: 0, first: result.position === undefined ? undefined : { id, position: result.position } };
  };
  /** What went wrong, and with which record. */
  const wordsOf = async (why: BulkResult["failures"][number]): Promise<string> => {
    const words = errorWords(why);
    const titles = await client.records.titles.query({ entity: entity.key, ids: [why.id] });
    const title = titles[why.id];
    return title === undefined ? words : t("list.bulk.of", { title, why: words });
  };
  const ended = async (job: string, total: number): Promise<BulkOutcome> => {
    const { status, result, error } = await followJob(job, (told) =>
      setProgress({ done: told?.done ?? 0, total: told?.total ?? total, job }),
    );
    if (status === "cancelled") return { done: 0, failed: 0, cancelled: true };
    if (status === "failed") return { done: 0, failed: total, words: errorWords({ details: [], ...error }) };
    const { done, failed, failures, first } = result as BulkResult;
    const [why] = failures;
    return { done, failed, first, words: why && (await wordsOf(why)) };
  };
  const watched = async (total: number, work: () => Promise<BulkOutcome>): Promise<BulkOutcome> => {
    setProgress({ done: 0, total });
    try {
      return await work();
    } catch (error) {
      return { done: 0, failed: total, words: errorWords(error) };
    } finally {
      setProgress(undefined);
      void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
    }
  };
  /** `total` is how many records the selection comes to. */
  const act = (selection: Selection, total: number, what: BulkAct): Promise<BulkOutcome> => {
    const [only] = selection.mode === "some" ? selection.ids : [];
    if (only !== undefined && total === 1) return watched(total, () => one(only, what));
    const where = selectionWhere(selection, state.where);
    const chosen =
      selection.mode === "some"
        ? { ids: [...selection.ids] }
        : { ...(where !== undefined && { where }), ...(state.search !== "" && { search: state.search }) };
    return watched(total, async () => {
      const { job } = await client.records.bulk.mutate({ entity: entity.key, ...what, ...chosen });
      return ended(job, total);
    });
  };
  /** Takes back what was done to one record or, as long work, to many, but for what was changed since. */
  const undo = ({ id, position }: NonNullable<BulkOutcome["first"]>, many: boolean): Promise<BulkOutcome> =>
    watched(0, async () => {
      const ref = { entity: entity.key, id, position };
      if (!many) {
        await client.records.revert.mutate(ref);
        return { done: 1, failed: 0 };
      }
      const { job } = await client.records.undo.mutate(ref);
      const { result, error } = await followJob(job, () => undefined);
      if (error) return { done: 0, failed: 1, words: errorWords({ details: [], ...error }) };
      const { undone, left, failures } = result as { undone: number; left: number; failures: number };
      return { done: undone, failed: left + failures };
    });
  return {
    act,
    undo,
    progress,
    cancel: (job: string) => client.jobs.cancel.mutate({ id: job }),
  };
}
