import { Button, Switch } from "@mantine/core";
import type { MessageDocument, RuleDocument } from "@quoin/definition";
import { canvasTrial, RuleEditor, TrialPanel } from "@quoin/designer/rule";
import { EmptyState, Icon, Segmented, StateWord, Strip, useLabel, useText } from "@quoin/ui";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { DesignPage } from "../design/design-page.tsx";
import pages from "../design/design-page.module.css";
import { DocumentPage } from "../design/document-page.tsx";
import { RuleRuns } from "../design/rule-runs.tsx";
import { useSharedDraft } from "../design/use-shared-draft.ts";
import { useDraftDocument } from "../design/use-draft-document.ts";
import { useTrial } from "../design/use-trial.ts";
import { useMe } from "../session/use-me.ts";
import { entitiesOf } from "../session/use-workspace.ts";

/** One rule: drawn, tried, and what it did. */
export function Rule() {
  const { rule: key } = useParams({ from: "/shell/rules/$rule" });
  const t = useText("designer");
  const draft = useSharedDraft();
  const rule = draft.set.rule[key];
  if (!rule) {
    return (
      <DesignPage name={key} crumb={{ to: "/rules", label: t("rule.list") }}>
        <EmptyState icon="bolt" title={t("rule.gone")} />
      </DesignPage>
    );
  }
  return <RulePage key={key} ruleKey={key} initial={rule} />;
}

function RulePage({ ruleKey, initial }: { readonly ruleKey: string; readonly initial: RuleDocument }) {
  const t = useText("designer");
  const web = useText("web");
  const errorWords = (code: string) => web(`error.${code}`);
  const label = useLabel();
  const navigate = useNavigate();
  const { workspace } = useMe();
  const queries = useQueryClient();
  const { data: catalog } = useSuspenseQuery(
    trpc.rules.catalog.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const { data: calendars } = useSuspenseQuery(trpc.settings.calendars.queryOptions());
  const edited = useDraftDocument({ kind: "rule", key: ruleKey, initial });
  const { value: rule, change, draft } = edited;
  const entities = useMemo(() => entitiesOf(draft.set), [draft.set]);
  const [tab, setTab] = useState<"design" | "runs">("design");
  const [trying, setTrying] = useState(false);
  const trial = useTrial(ruleKey, rule);
  const { data: states } = useQuery(trpc.rules.states.queryOptions(undefined, { refetchInterval: 15_000 }));
  const paused = states?.find((state) => state.rule === ruleKey && state.paused);
  const pause = useMutation(
    trpc.rules.pause.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.rules.states.queryKey() }),
    }),
  );
  const saveMessage = useCallback(
    async (key: string, document: MessageDocument) => {
      await client.definitions.saveDocument.mutate({ kind: "message", key, document });
      await queries.invalidateQueries({ queryKey: trpc.definitions.draft.queryKey() });
      await queries.invalidateQueries({ queryKey: trpc.definitions.check.queryKey() });
    },
    [queries],
  );
  const edit = useCallback(
    (next: RuleDocument, merge?: string) => {
      change(next, merge);
      trial.reset();
    },
    [change, trial],
  );
  const name = label(rule.labels, ruleKey);
  return (
    <DocumentPage
      kind="rule"
      documentKey={ruleKey}
      edited={edited}
      name={name}
      crumb={{ to: "/rules", label: t("rule.list") }}
      more={t("rule.more")}
      entries={[
        paused
          ? {
              key: "resume",
              label: t("rule.resume"),
              icon: "player-play",
              onClick: () => pause.mutate({ rule: ruleKey, paused: false }),
            }
          : {
              key: "pause",
              label: t("rule.pause"),
              icon: "player-pause",
              onClick: () => pause.mutate({ rule: ruleKey, paused: true }),
            },
      ]}
      removal={{
        title: t("rule.delete.ask", { name }),
        body: () => t("rule.delete.body"),
        leave: () => navigate({ to: "/rules" }),
      }}
      tools={
        <>
          <Segmented
            label={t("rule.tab")}
            value={tab}
            options={[
              { value: "design", label: t("rule.tab.design"), icon: "bolt" },
              { value: "runs", label: t("rule.tab.runs"), icon: "history" },
            ]}
            onChange={setTab}
          />
          <Switch
            size="sm"
            label={t(rule.enabled === false ? "rule.off" : "rule.on")}
            checked={rule.enabled !== false}
            onChange={(event) => {
              const { enabled: _was, ...rest } = rule;
              change(event.currentTarget.checked ? rest : { ...rest, enabled: false });
            }}
          />
        </>
      }
      state={paused && <StateWord state="problem">{t("rule.paused")}</StateWord>}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="player-play" size={14} />}
          onClick={() => {
            setTab("design");
            setTrying(true);
          }}
        >
          {t("rule.try")}
        </Button>
      }
      strip={
        paused && (
          <Strip
            tone="warning"
            actions={
              <Button size="xs" variant="default" onClick={() => pause.mutate({ rule: ruleKey, paused: false })}>
                {t("rule.resume")}
              </Button>
            }
          >
            {t(paused.reason === "admin" ? "rule.paused.admin" : "rule.paused.failures")}
          </Strip>
        )
      }
    >
      {tab === "runs" ? (
        <div className={pages.padded}>
          <RuleRuns rule={ruleKey} rules={draft.set.rule} entities={entities} messages={draft.set.message} />
        </div>
      ) : (
        <RuleEditor
          rule={rule}
          onChange={edit}
          catalog={catalog}
          entities={entities}
          messages={draft.set.message}
          calendars={calendars}
          timeZone={workspace.timeZone}
          onMessage={(key, document) => void saveMessage(key, document)}
          problems={edited.problems}
          sample={trial.sample}
          trial={trying && trial.trial ? canvasTrial(trial.trial) : undefined}
          below={
            trying
              ? ({ selected, onSelect }) => (
                  <TrialPanel
                    rule={rule}
                    entities={entities}
                    record={trial.record}
                    onRecord={trial.choose}
                    trial={trial.trial}
                    running={trial.running}
                    error={trial.error}
                    errorWords={errorWords}
                    onRun={trial.run}
                    onClose={() => setTrying(false)}
                    selected={selected}
                    onSelect={onSelect}
                  />
                )
              : undefined
          }
        />
      )}
    </DocumentPage>
  );
}
