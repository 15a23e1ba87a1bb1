import { ActionIcon, Button, Switch } from "@mantine/core";
import type { MessageDocument, RuleDocument } from "@quoin/definition";
import { canvasTrial, RuleEditor, TrialPanel } from "@quoin/designer/rule";
import { EmptyState, Icon, Menu, Segmented, StateWord, Strip, useConfirm, useLabel, useText } from "@quoin/ui";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { client, trpc } from "../api/trpc.ts";
import { DesignPage } from "../design/design-page.tsx";
import pages from "../design/design-page.module.css";
import { DraftError } from "../design/draft-error.tsx";
import { DraftState } from "../design/draft-state.tsx";
import { HistoryButtons } from "../design/history-buttons.tsx";
import { RuleRuns } from "../design/rule-runs.tsx";
import { useSharedDraft } from "../design/use-shared-draft.ts";
import { useDraftDocument } from "../design/use-draft-document.ts";
import { useTrial } from "../design/use-trial.ts";
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
  const label = useLabel();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const confirm = useConfirm();
  const { data: catalog } = useSuspenseQuery(
    trpc.rules.catalog.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
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
  const remove = async () => {
    const yes = await confirm({
      title: t("rule.delete.ask", { name: label(rule.labels, ruleKey) }),
      body: t("rule.delete.body"),
      confirmLabel: t("rule.step.delete"),
      danger: true,
    });
    if (!yes) return;
    await edited.flush();
    await client.definitions.saveDocument.mutate({ kind: "rule", key: ruleKey, document: null });
    await navigate({ to: "/rules" });
    await queries.invalidateQueries({ queryKey: trpc.definitions.pathKey() });
  };
  const changed = draft.changes.some((one) => one.kind === "rule" && one.key === ruleKey);
  return (
    <DesignPage
      name={label(rule.labels, ruleKey)}
      crumb={{ to: "/rules", label: t("rule.list") }}
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
          <DraftState
            state={edited.state}
            changed={changed || edited.undo !== undefined}
            problems={edited.problems.length}
          />
          {paused && <StateWord state="problem">{t("rule.paused")}</StateWord>}
        </>
      }
      end={
        <>
          <HistoryButtons undo={edited.undo} redo={edited.redo} />
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
          <Menu
            position="bottom-end"
            groups={[
              {
                key: "rule",
                entries: [
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
                  {
                    key: "delete",
                    label: t("rule.step.delete"),
                    icon: "trash",
                    danger: true,
                    onClick: () => void remove(),
                  },
                ],
              },
            ]}
          >
            <ActionIcon variant="subtle" color="gray" aria-label={t("rule.more")}>
              <Icon name="dots" />
            </ActionIcon>
          </Menu>
        </>
      }
      strip={
        <>
          <DraftError error={edited.error} onTheirs={() => void edited.takeTheirs()} onMine={edited.keepMine} />
          {paused && (
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
          )}
        </>
      }
    >
      {tab === "runs" ? (
        <div className={pages.padded}>
          <RuleRuns rule={ruleKey} rules={draft.set.rule} />
        </div>
      ) : (
        <RuleEditor
          rule={rule}
          onChange={edit}
          catalog={catalog}
          entities={entities}
          messages={draft.set.message}
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
    </DesignPage>
  );
}
