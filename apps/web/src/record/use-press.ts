import { notifications } from "@mantine/notifications";
import { useConfirm, useLabel, useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { errorOf } from "../api/error-of.ts";
import { client, trpc } from "../api/trpc.ts";
import { useWorkspace } from "../session/use-workspace.ts";

const LOOK_EVERY = 600;
const LOOKS = 15;

/** What became of a run, as far as one waits for it. */
async function outcomeOf(run: string | undefined): Promise<string> {
  if (run === undefined) return "done";
  for (let look = 0; look < LOOKS; look += 1) {
    const { status } = await client.rules.pressed.query({ id: run });
    if (status !== "waiting" && status !== "running") return status;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return "waiting";
}

/** Presses a rule's button on a record: asks first where the rule says so, and tells what came of it. Resolves at the end. */
export function usePress(): (rule: string, record: { readonly id: string; readonly title?: string }) => Promise<void> {
  const t = useText("web");
  const label = useLabel();
  const confirm = useConfirm();
  const queries = useQueryClient();
  const { set } = useWorkspace();
  return useCallback(
    async (key, { id, title = "" }) => {
      const rule = set.rule[key];
      const name = label(rule?.labels, key);
      if (rule?.trigger.settings?.["confirm"] === true) {
        const sure = await confirm({
          title: t("press.ask", { name }),
          body: [title, label(rule.help, "")].filter(Boolean).join(" · "),
          confirmLabel: name,
        });
        if (!sure) return;
      }
      const notice = `pressed ${key} ${id}`;
      const tell = (more: Parameters<typeof notifications.update>[0]) =>
        notifications.update({ id: notice, loading: false, autoClose: 5000, ...more });
      notifications.show({ id: notice, loading: true, autoClose: false, message: t("press.runs", { name }) });
      try {
        const { run } = await client.rules.pressButton.mutate({ rule: key, record: id, press: crypto.randomUUID() });
        const status = await outcomeOf(run);
        if (status === "done") tell({ color: "success", message: t("press.done", { name }) });
        else if (status === "waiting") tell({ color: "info", message: t("press.waits", { name }) });
        else tell({ color: "danger", message: t("press.failed", { name }) });
      } catch (error) {
        const { code } = errorOf(error);
        tell({ color: "danger", message: code === "validation" ? t("press.refused", { name }) : t(`error.${code}`) });
      } finally {
        void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
      }
    },
    [set, label, confirm, t, queries],
  );
}
