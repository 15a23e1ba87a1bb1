import { Button } from "@mantine/core";
import {
  ChangeList,
  changeGroups,
  type FieldChoice,
  type FieldPlace,
  makeOptions,
  PublishReview,
  settleField,
  type ValueChoices,
  VersionList,
} from "@quoin/designer";
import { type EntityDocument, type Kind, missingTranslations, type MissingTranslation, setIn } from "@quoin/definition";
import { Skeleton, Strip, useConfirm, useLocale, useText } from "@quoin/ui";
import type { RouterOutputs } from "@quoin/api/client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { client, trpc } from "../api/trpc.ts";
import { saveFile } from "../api/save-file.ts";
import { hrefOf } from "../design/href-of.ts";
import { useDraft } from "../design/use-draft.ts";
import { useLinkClicks } from "../session/use-link-clicks.ts";
import { useAbility } from "../session/use-me.ts";
import styles from "../settings/settings-frame.module.css";
import { MissingPage } from "../shell/missing-page.tsx";
import { PageBar } from "../shell/page-bar.tsx";

type PublishOutcome = RouterOutputs["definitions"]["publish"];

const LANGUAGES = ["zh-CN", "en"];

/** The draft's plan and its publishing; below, every version that there was. */
export function Publish() {
  return useAbility("design") ? <Page /> : <MissingPage />;
}

function Page() {
  const t = useText("web");
  const { locale } = useLocale();
  const queries = useQueryClient();
  const confirm = useConfirm();
  const follow = useLinkClicks();
  const { draft, published } = useDraft();
  const [compared, setCompared] = useState<number>();
  const [done, setDone] = useState<number>();
  const plan = useQuery(trpc.definitions.plan.queryOptions(undefined, { staleTime: 0, gcTime: 0 }));
  const [lostAt, setLostAt] = useState<number>();
  const versions = useQuery(
    // Where the answer to a publish was lost, the versions tell what became of it once the server is back.
    trpc.definitions.versions.queryOptions(undefined, { refetchInterval: lostAt === undefined ? false : 1000 }),
  );
  const { data: people } = useQuery(trpc.users.names.queryOptions(undefined, { staleTime: 300_000 }));
  const { data: settings } = useQuery(trpc.settings.get.queryOptions(undefined, { staleTime: 300_000 }));
  const nameOf = (user: string | null) => people?.find(({ id }) => id === user)?.name;
  const renew = () => queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
  const after = {
    onSuccess: async (outcome: PublishOutcome) => {
      if ("cancelled" in outcome) return;
      setDone(outcome.version);
      setCompared(undefined);
      await renew();
    },
    onError: (error: unknown) => {
      if (errorOf(error).code === "offline") setLostAt(Date.now());
      return versions.refetch();
    },
  };
  const publish = useMutation(trpc.definitions.publish.mutationOptions(after));
  const republish = useMutation(trpc.definitions.republish.mutationOptions(after));
  const applying = publish.isPending || republish.isPending;
  const { data: running, dataUpdatedAt: lookedAt } = useQuery(
    trpc.definitions.publishing.queryOptions(undefined, {
      staleTime: 0,
      gcTime: 0,
      // A publish that a colleague began, or that was begun before the page was opened anew, is shown as well.
      refetchInterval: ({ state }) => (applying || state.data || lostAt !== undefined ? 300 : 5000),
    }),
  );
  const cancel = useMutation(trpc.definitions.cancelPublish.mutationOptions());
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !running && !applying)
      void queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
    wasRunning.current = Boolean(running);
  }, [running, applying, queries]);
  const newest = versions.data?.[0];
  const heard = lostAt !== undefined && Math.min(versions.dataUpdatedAt, lookedAt) > lostAt && running === null;
  useEffect(() => {
    if (!heard) return;
    setLostAt(undefined);
    const begun = publish.variables?.expectedVersion ?? republish.variables?.expectedVersion;
    if (newest === undefined || begun === undefined || newest.version === begun) return;
    publish.reset();
    republish.reset();
    setDone(newest.version);
    void queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
  }, [heard, newest, publish, republish, queries]);
  const other = useQuery(
    trpc.definitions.version.queryOptions(
      { version: compared ?? 0 },
      { enabled: compared !== undefined, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const failure = publish.error ? errorOf(publish.error) : undefined;
  const cancelled = [publish.data, republish.data].some((outcome) => outcome && "cancelled" in outcome);
  const state =
    applying || running
      ? "publishing"
      : cancelled
        ? "cancelled"
        : failure === undefined
          ? "ready"
          : lostAt !== undefined
            ? "lost"
            : failure.code === "conflict"
              ? "conflict"
              : "failed";
  const missing = missingTranslations(draft.set, settings?.languages ?? LANGUAGES);
  // While a change of the draft is on its way, its plan is no longer the one that is shown: nothing can be published by that.
  const change = useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSettled: renew });
  const saveDocument = (kind: Kind, key: string, document: Record<string, unknown>) =>
    client.definitions.saveDocument.mutate({ kind, key, document, rev: draft.rev });
  const words = ({ kind, key, path }: MissingTranslation, language: string, text: string) =>
    change.mutate(() =>
      saveDocument(kind, key, setIn(draft.set[kind][key], [...path, language], text) as Record<string, unknown>),
    );
  const sets = { published: published.set, draft: draft.set };
  const saveEntity = ({ entity }: FieldPlace, document: EntityDocument | undefined) => {
    if (document) change.mutate(() => saveDocument("entity", entity, { ...document }));
  };
  const settle = (place: FieldPlace, choice: FieldChoice) => saveEntity(place, settleField(place, choice, sets));
  const options = (place: FieldPlace, names: readonly string[]) =>
    saveEntity(place, makeOptions(place, { names, language: locale }, sets));
  const decide = (place: FieldPlace, choices: ValueChoices | null) =>
    change.mutate(() => client.definitions.decide.mutate({ ...place, choices }));
  const discard = async () => {
    const agreed = await confirm({
      title: t("publish.discardTitle"),
      body: t("publish.discardText"),
      confirmLabel: t("publish.discard"),
      danger: true,
    });
    if (!agreed) return;
    await client.definitions.discard.mutate();
    await renew();
  };
  const bringBack = async (version: number) => {
    const agreed = await confirm({
      title: t("publish.backTitle", { version }),
      body: t("publish.backText", { next: published.version + 1 }),
      confirmLabel: t("publish.back"),
    });
    if (agreed) republish.mutate({ version, expectedVersion: published.version });
  };
  const toHref = (use: Parameters<typeof hrefOf>[1]) => hrefOf(draft.set, use);
  const comparison = other.data ? (
    <ChangeList
      published={other.data.set}
      draft={published.set}
      groups={changeGroups(other.data.set, published.set)}
      hrefOf={() => undefined}
    />
  ) : (
    <Skeleton rows={3} />
  );
  return (
    <div className={styles.page} ref={follow}>
      <PageBar name={t("publish.title")} />
      <div className={styles.wide} style={{ display: "flex", flexDirection: "column", gap: "var(--space-4)" }}>
        {done !== undefined && (
          <Strip
            tone="success"
            kind="note"
            actions={
              done > 1 && (
                <Button size="compact-sm" variant="default" onClick={() => void bringBack(done - 1)}>
                  {t("publish.undo", { version: done - 1 })}
                </Button>
              )
            }
          >
            {t("publish.done", { version: done })}
          </Strip>
        )}
        {republish.error && lostAt === undefined && <Strip tone="danger">{errorOf(republish.error).message}</Strip>}
        {change.error && <Strip tone="danger">{errorOf(change.error).message}</Strip>}
        {plan.error && <Strip tone="danger">{errorOf(plan.error).message}</Strip>}
        <PublishReview
          published={published.set}
          draft={draft.set}
          version={published.version}
          plan={plan.isFetching || change.isPending ? undefined : plan.data}
          missing={missing}
          state={state}
          conflict={{
            by: newest ? nameOf(newest.by) : undefined,
            version: failure?.data?.["rev"] === undefined ? newest?.version : undefined,
          }}
          hrefOf={toHref}
          hrefOfRecord={(entity, id) => `/e/${entity}/${id}`}
          onSettle={settle}
          onDecide={decide}
          onOptions={options}
          onWords={words}
          onPublish={(note) => {
            if (!plan.data) return;
            const { rev } = plan.data;
            publish.mutate({ expectedVersion: published.version, rev, ...(note === "" ? {} : { note }) });
          }}
          run={running ?? undefined}
          onCancel={() => running && cancel.mutate({ id: running.id })}
          onSaveFile={saveFile}
          onReload={() => {
            publish.reset();
            void renew();
          }}
          onDiscard={() => void discard()}
        />
        <VersionList
          versions={(versions.data ?? []).map(({ version, at, by, note, restores }) => ({
            version,
            at,
            by: nameOf(by),
            note,
            restores,
          }))}
          compared={compared}
          onCompare={setCompared}
          onBringBack={(version) => void bringBack(version)}
          comparison={comparison}
        />
      </div>
    </div>
  );
}
