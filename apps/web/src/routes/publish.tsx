import { Button, TextInput } from "@mantine/core";
import { diffDefinitions } from "@quoin/definition";
import { EmptyState, Icon, Strip, useConfirm, useText } from "@quoin/ui";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { ChangeList } from "../publish/change-list.tsx";
import { PlanView } from "../publish/plan-view.tsx";
import styles from "../publish/publish.module.css";
import { VersionList } from "../publish/version-list.tsx";
import { useWorkspace } from "../session/use-workspace.ts";
import { PageBar } from "../shell/page-bar.tsx";

/** What changes, what it does to the data that is there, what still stops it; then the versions so far. */
export function Publish() {
  const t = useText("web");
  const queries = useQueryClient();
  const confirm = useConfirm();
  const [note, setNote] = useState("");
  const { set, version } = useWorkspace();
  const { data: draft } = useSuspenseQuery(trpc.definitions.draft.queryOptions(undefined, { staleTime: 0 }));
  const plan = useQuery(
    trpc.definitions.plan.queryOptions(undefined, { enabled: draft.changes.length > 0, staleTime: 0 }),
  );
  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.records.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.session.pathKey() }),
    ]);
  const publish = useMutation(trpc.definitions.publish.mutationOptions({ onSettled: renew }));
  const discard = useMutation(trpc.definitions.discard.mutationOptions({ onSuccess: renew }));
  const changes = diffDefinitions(set, draft.set);
  const problems = plan.data?.problems.length ?? 0;
  const error = publish.error ?? plan.error;
  const giveUp = async () => {
    const question = {
      title: t("publish.discardTitle"),
      body: t("publish.discardText"),
      confirmLabel: t("publish.discard"),
      danger: true,
    };
    if (await confirm(question)) discard.mutate();
  };
  return (
    <div className={styles.page}>
      <PageBar name={t("publish.title")} />
      {draft.changes.length === 0 ? (
        <EmptyState
          title={publish.isSuccess ? t("publish.done", { version }) : t("publish.nothing")}
          body={t("publish.version", { version })}
        />
      ) : (
        <>
          <div className={styles.columns}>
            <ChangeList changes={changes} before={set} after={draft.set} entries={draft.changes} />
            <PlanView plan={plan.data} set={draft.set} />
          </div>
          <footer className={styles.foot}>
            <Button variant="default" loading={discard.isPending} onClick={() => void giveUp()}>
              {t("publish.discard")}
            </Button>
            <TextInput
              className={styles.note}
              aria-label={t("publish.note")}
              placeholder={t("publish.note")}
              value={note}
              maxLength={500}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <span className={styles.stop} role="status">
              {error
                ? t(`error.${errorOf(error).code}`)
                : problems > 0
                  ? t("publish.stopped", { count: problems })
                  : ""}
            </span>
            <Button
              leftSection={<Icon name="check" />}
              disabled={plan.data === undefined || plan.isFetching || problems > 0}
              loading={publish.isPending}
              onClick={() => publish.mutate({ expectedVersion: draft.base, ...(note.trim() && { note: note.trim() }) })}
            >
              {t("publish.publish")}
            </Button>
          </footer>
          {error && errorOf(error).code === "conflict" && <Strip tone="warning">{t("publish.conflict")}</Strip>}
        </>
      )}
      <VersionList current={version} onChanged={renew} />
    </div>
  );
}
