import { notifications } from "@mantine/notifications";
import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { useConfirm, useLocale, useText } from "@quoin/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { createElement } from "react";
import { errorOf } from "../api/error-of.ts";
import { client, trpc } from "../api/trpc.ts";
import { useTellWarnings } from "../list/use-tell-warnings.ts";
import { saveRecord } from "./save-record.ts";
import { usePress } from "./use-press.ts";
import { UndoNotice } from "./undo-notice.tsx";

/** What a person does with a record besides filling in its form. Each says what went wrong and leaves things as they were then. */
export function useRecordActions(entity: Entity, id: string) {
  const t = useText("web");
  const says = useText("fields");
  const { locale } = useLocale();
  const queries = useQueryClient();
  const router = useRouter();
  const confirm = useConfirm();
  const press = usePress();
  const warn = useTellWarnings(entity);
  const saying = { words: (code: string) => t(`error.${code}`), warn };
  const key = trpc.records.get.queryKey({ entity: entity.key, id, titles: true });
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
  const fail = (message: string) => notifications.show({ color: "danger", message });
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      fail(t(`error.${errorOf(error).code}`));
      return false;
    } finally {
      void refresh();
    }
  };

  return {
    refresh,
    /** One field at once, on the screen before the server has answered. */
    async setField(field: string, value: unknown) {
      const before = queries.getQueryData(key);
      queries.setQueryData(key, (row: Row | undefined) => row && { ...row, [field]: value });
      const outcome = await saveRecord({ op: "update", entity: entity.key, id, values: { [field]: value } }, saying);
      if (!outcome.ok) {
        queries.setQueryData(key, before);
        const [problem] = "problems" in outcome ? outcome.problems : [];
        const about = entity.fieldByKey.get(problem?.path.split("/")[1] ?? "");
        fail(
          problem
            ? problemText(problem, says, { locale, ...(about && { field: about }) })
            : "message" in outcome
              ? (outcome.message ?? t("error.internal"))
              : t("error.conflict"),
        );
      }
      void refresh();
    },
    async remove(title: string) {
      const sure = await confirm({
        title: t("record.deleteAsk", { title }),
        body: t("record.deleteBody"),
        confirmLabel: t("record.delete"),
        danger: true,
      });
      if (!sure) return;
      const done = await attempt(() =>
        client.records.write.mutate({ changes: [{ op: "delete", entity: entity.key, id }], source: "form" }),
      );
      if (!done) return;
      router.history.push(`/e/${entity.key}`);
      const notice = `deleted-${id}`;
      const restore = async () => {
        notifications.hide(notice);
        if (
          await attempt(() =>
            client.records.write.mutate({ changes: [{ op: "restore", entity: entity.key, id }], source: "form" }),
          )
        )
          router.history.push(`/e/${entity.key}/${id}`);
      };
      notifications.show({
        id: notice,
        autoClose: 12_000,
        message: createElement(UndoNotice, {
          words: t("record.deleted", { title }),
          undo: t("record.undo"),
          onUndo: () => void restore(),
        }),
      });
    },
    restore: () =>
      attempt(() =>
        client.records.write.mutate({ changes: [{ op: "restore", entity: entity.key, id }], source: "form" }),
      ),
    /** Undoes an entry of the log, with what was written of its rows together with it. */
    revert: (position: number, rows = false) =>
      attempt(async () => {
        const done = await client.records.revert.mutate({ entity: entity.key, id, position, rows });
        if (!rows && done.ok && done.position === undefined)
          notifications.show({ message: t("record.revertedNothing") });
      }),
    press: (rule: string, title: string) => press(rule, { id, title }),
    /** The whole of a masked value; it is kept nowhere here. */
    reveal: (field: Field) => client.records.reveal.mutate({ entity: entity.key, id, field: field.key }),
    /** Something else that is written about this record: a note, a thing to do, its being done. */
    write: (change: Parameters<typeof saveRecord>[0]) => saveRecord(change, saying).finally(() => void refresh()),
  };
}

export type RecordActions = ReturnType<typeof useRecordActions>;
