import { Button } from "@mantine/core";
import type { Entity, MessageDocument, RuleDocument } from "@quoin/definition";
import { EmptyState, Icon, Segmented, Skeleton, useFormat, useText } from "@quoin/ui";
import { RecordTitle } from "./record-title.tsx";
import { RunView } from "./run-view.tsx";
import { canRetry, RUN_STATUSES, type RunDetail, type RunStatus, type RunSummary } from "./run-types.ts";
import styles from "./runs.module.css";
import { StatusTag } from "./status-tag.tsx";

export interface RunHistoryProps {
  readonly rules: Readonly<Record<string, RuleDocument>>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** By key: what the steps that send one sent. */
  readonly messages: Readonly<Record<string, MessageDocument>>;
  /** What a code of an error means. */
  readonly errorWords: (code: string) => string;
  readonly runs: readonly RunSummary[] | undefined;
  readonly status: RunStatus | undefined;
  readonly onStatus: (status: RunStatus | undefined) => void;
  /** The run whose steps are shown. */
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly detail: RunDetail | undefined;
  readonly onRetry: (id: string) => void;
  readonly onMore?: (() => void) | undefined;
}

/** What a rule did, newest first; each run opens into its steps. */
export function RunHistory({
  rules,
  entities,
  messages,
  errorWords,
  runs,
  status,
  onStatus,
  opened,
  onOpen,
  detail,
  onRetry,
  onMore,
}: RunHistoryProps) {
  const t = useText("designer");
  const automation = useText("automation");
  const { instant, duration } = useFormat();
  return (
    <div className={styles.history}>
      <div className={styles.filter}>
        <Segmented
          label={t("rule.runs.filter")}
          value={status ?? "all"}
          options={[
            { value: "all", label: t("rule.runs.all") },
            ...RUN_STATUSES.map((one) => ({ value: one as string, label: automation(`status.${one}`) })),
          ]}
          onChange={(next) => onStatus(next === "all" ? undefined : (next as RunStatus))}
        />
      </div>
      {!runs && <Skeleton />}
      {runs?.length === 0 && <EmptyState compact title={t("rule.runs.none")} body={t("rule.runs.noneHelp")} />}
      <ul className={styles.runs}>
        {runs?.map((run) => {
          const took =
            run.startedAt && run.finishedAt
              ? (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000
              : undefined;
          return (
            <li key={run.id} className={styles.run}>
              <div className={styles.line}>
                <button
                  type="button"
                  className={styles.open}
                  aria-expanded={opened === run.id}
                  onClick={() => onOpen(opened === run.id ? undefined : run.id)}
                >
                  <Icon name={opened === run.id ? "chevron-down" : "chevron-right"} size={14} />
                  {instant(run.createdAt)}
                </button>
                <StatusTag status={run.status} />
                <span className={styles.record}>
                  {run.entity && run.record && <RecordTitle entity={run.entity} id={run.record} />}
                </span>
                <span className={styles.muted}>
                  {run.reason
                    ? automation(`reason.${run.reason}`)
                    : took !== undefined && took >= 1
                      ? duration(took)
                      : ""}{" "}
                  {t("rule.runs.version", { version: run.version })}
                </span>
                {canRetry(run) && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<Icon name="refresh" size={14} />}
                    onClick={() => onRetry(run.id)}
                  >
                    {t("rule.runs.retry")}
                  </Button>
                )}
              </div>
              {opened === run.id &&
                (detail && detail.id === run.id ? (
                  <RunView
                    detail={detail}
                    rule={rules[run.rule]}
                    rules={rules}
                    entities={entities}
                    messages={messages}
                    errorWords={errorWords}
                  />
                ) : (
                  <Skeleton rows={2} bare />
                ))}
            </li>
          );
        })}
      </ul>
      {onMore && (
        <Button variant="subtle" size="xs" onClick={onMore}>
          {t("rule.runs.more")}
        </Button>
      )}
    </div>
  );
}
