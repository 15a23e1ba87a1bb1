import { notifications } from "@mantine/notifications";
import type { Entity, Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { createElement, useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { useErrorWords } from "../list/use-error-words.ts";
import { useTellWarnings } from "../list/use-tell-warnings.ts";
import { UndoNotice } from "../record/undo-notice.tsx";
import { useUnmerge } from "./use-unmerge.ts";

type Request = Parameters<typeof client.duplicates.merge.mutate>[0];

/** A merge that a job does. */
interface LongMerge {
  readonly done: number;
  readonly total: number | undefined;
  readonly cancel: () => void;
}

/** What rules that only warn say of the record that stays. */
interface Warned {
  readonly warnings?: readonly Problem[];
}

const LOOK_EVERY = 800;

/** Makes records one and offers the way back; says what went wrong and leaves things as they were then. */
export function useMerge(entity: Entity) {
  const t = useText("web");
  const say = useErrorWords(entity);
  const tellWarnings = useTellWarnings(entity);
  const queries = useQueryClient();
  const router = useRouter();
  const { undo } = useUnmerge(entity);
  const [busy, setBusy] = useState(false);
  const [work, setWork] = useState<LongMerge>();
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
    void queries.invalidateQueries({ queryKey: trpc.duplicates.pathKey() });
  };
  const fail = (error: unknown): void => void notifications.show({ color: "danger", message: say(error) });
  /** Waits for the job of a large merge; nothing where it was cancelled or refused. */
  const followed = async (id: string): Promise<Warned | undefined> => {
    const cancel = () => void client.jobs.cancel.mutate({ id });
    for (;;) {
      const { status, progress, result, error } = await client.jobs.get.query({ id });
      if (status === "done") return (result ?? {}) as Warned;
      if (status === "cancelled") return undefined;
      if (status === "failed") {
        notifications.show({ color: "danger", message: t(`error.${error?.code ?? "internal"}`) });
        return undefined;
      }
      setWork({ done: progress?.done ?? 0, total: progress?.total, cancel });
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  };
  const run = async (request: Request): Promise<void> => {
    setBusy(true);
    try {
      const begun = await client.duplicates.merge.mutate(request);
      const { merge } = begun;
      const done: Warned | undefined = "job" in begun ? await followed(begun.job) : begun;
      if (!done) return;
      tellWarnings(done.warnings);
      const notice = `merged-${merge}`;
      notifications.show({
        id: notice,
        color: "success",
        autoClose: 12_000,
        message: createElement(UndoNotice, {
          words: t("merge.done", { count: request.losers.length + 1 }),
          undo: t("list.bulk.undo"),
          onUndo: () => {
            notifications.hide(notice);
            void undo(merge);
          },
        }),
      });
      router.history.push(`/e/${entity.key}/${request.survivor}`);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
      setWork(undefined);
      refresh();
    }
  };
  return { run, busy, work };
}
