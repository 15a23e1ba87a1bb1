import { notifications } from "@mantine/notifications";
import type { Entity } from "@quoin/definition";
import { useConfirm, useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { followJob } from "../api/follow-job.ts";
import { client, trpc } from "../api/trpc.ts";
import { useErrorWords } from "../list/use-error-words.ts";

type Undone = Awaited<ReturnType<typeof client.duplicates.undoMerge.mutate>>;

/** Undoes a merge and tells what came back; of a large one once its job has ended. */
export function useUnmerge(entity: Entity) {
  const t = useText("web");
  const say = useErrorWords(entity);
  const queries = useQueryClient();
  const confirm = useConfirm();
  const tell = (undone: Undone): void => {
    const kept = "kept" in undone ? undone.kept.length : 0;
    notifications.show({
      color: kept > 0 ? "warning" : "success",
      title: "restored" in undone ? t("merge.undone", { count: undone.restored.length }) : t("merge.undoneLong"),
      message: kept > 0 ? t("merge.kept", { count: kept }) : "",
    });
  };
  const undo = async (merge: string): Promise<void> => {
    try {
      const undone = await client.duplicates.undoMerge.mutate({ merge });
      if ("job" in undone) {
        notifications.show({ message: t("merge.undoingLong") });
        const { error } = await followJob(undone.job, () => undefined);
        if (error) {
          notifications.show({ color: "danger", message: t(`error.${error.code}`) });
          return;
        }
      }
      tell(undone);
    } catch (error) {
      notifications.show({ color: "danger", message: say(error) });
    } finally {
      void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.duplicates.pathKey() });
    }
  };
  return {
    undo,
    /** The same once the person is sure. */
    async ask(merge: string): Promise<void> {
      const sure = await confirm({
        title: t("merge.undoAsk"),
        body: t("merge.undoBody"),
        confirmLabel: t("merge.undo"),
      });
      if (sure) await undo(merge);
    },
  };
}
