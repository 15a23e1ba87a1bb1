import type { Entity } from "@quoin/definition";
import { type ListState, type Row, selectedCount, type Selection, selectionWhere } from "@quoin/render";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { useErrorWords } from "./use-error-words.ts";

const BATCH = 200;

export interface BulkOutcome {
  readonly done: number;
  readonly failed: number;
  /** Words of the first failure. */
  readonly words?: string | undefined;
}

export type BulkAct = { readonly op: "update"; readonly values: Row } | { readonly op: "delete" | "restore" | "purge" };

/** One act on all chosen records, some at a time: each stands alone, those that are refused are counted and told. */
export function useBulk(entity: Entity, state: ListState) {
  const queries = useQueryClient();
  const errorWords = useErrorWords(entity);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();

  const idsOf = async (selection: Selection): Promise<readonly string[]> => {
    if (selection.mode === "some") return [...selection.ids];
    const where = selectionWhere(selection, state.where);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.records.query.query({
        entity: entity.key,
        ...(where !== undefined && { where }),
        ...(state.search !== "" && { search: state.search }),
        ...(state.bin && { deleted: true }),
        fields: ["id"],
        sort: [{ field: "id" }],
        limit: 500,
        ...(cursor !== undefined && { cursor }),
      });
      ids.push(...page.data.map((row) => String(row["id"])));
      cursor = page.next;
    } while (cursor !== undefined);
    return ids;
  };

  const act = async (selection: Selection, what: BulkAct): Promise<BulkOutcome> => {
    setProgress({ done: 0, total: selectedCount(selection, 0) });
    let done = 0;
    let failed = 0;
    let words: string | undefined;
    try {
      const ids = await idsOf(selection);
      for (let at = 0; at < ids.length; at += BATCH) {
        const some = ids.slice(at, at + BATCH);
        const changes = some.map((id) => ({
          entity: entity.key,
          id,
          ...(what.op === "update" ? { op: what.op, values: { ...what.values } } : { op: what.op }),
        }));
        const results = await client.records.write.mutate({ changes, partial: true, source: "inline" });
        for (const result of results) {
          if (result.ok) done += 1;
          else {
            failed += 1;
            words ??= errorWords(result.error);
          }
        }
        setProgress({ done: Math.min(ids.length, at + BATCH), total: ids.length });
      }
    } catch (error) {
      words = errorWords(error);
      failed += 1;
    } finally {
      setProgress(undefined);
      void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
    }
    return { done, failed, words };
  };
  return { act, progress };
}
