import { notifications } from "@mantine/notifications";
import type { Entity } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { createElement, useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { useErrorWords } from "../list/use-error-words.ts";
import { UndoNotice } from "../record/undo-notice.tsx";
import { useUnmerge } from "./use-unmerge.ts";

type Request = Parameters<typeof client.duplicates.merge.mutate>[0];

/** A merge that a job does. */
interface LongMerge {
  readonly done: number;
  readonly total: number | undefined;
  readonly cancel: () => void;
}

const LOOK_EVERY = 800;

/** Makes records one and offers the way back; says what went wrong and leaves things as they were then. */
export function useMerge(entity: Entity) {
  const t = useText("web");
  const say = useErrorWords(entity);
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
  /** Waits for the job of a large merge; false where it was cancelled or refused. */
  const followed = async (id: string): Promise<boolean> => {
    const cancel = () => void client.jobs.cancel.mutate({ id });
    for (;;) {
      const { status, progress, error } = await client.jobs.get.query({ id });
      if (status === "done") return true;
      if (status === "cancelled") return false;
      if (status === "failed") {
        notifications.show({ color: "danger", message: t(`error.${error?.code ?? "internal"}`) });
        return false;
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
      if ("job" in begun && !(await followed(begun.job))) return;
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
