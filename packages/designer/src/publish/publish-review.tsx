import { Button, TextInput } from "@mantine/core";
import type { DefinitionSet, MissingTranslation, Use } from "@quoin/definition";
import { EmptyState, Icon, Skeleton, Strip, useFormat, useText } from "@quoin/ui";
import { type ReactNode, useMemo, useState } from "react";
import { changeGroups } from "./change-groups.ts";
import { countChanges } from "./count-changes.ts";
import { ChangeList } from "./change-list.tsx";
import type { ValueChoices } from "./decisions-of.ts";
import { DecisionList } from "./decision-list.tsx";
import type { PlanView } from "./plan-view.ts";
import { type MadeFile, PlanDownload } from "./plan-download.tsx";
import { PublishFacts } from "./publish-facts.tsx";
import { PublishProgress, type PublishRunView } from "./publish-progress.tsx";
import styles from "./publish.module.css";
import type { FieldChoice, FieldPlace } from "./settle-field.ts";

export interface PublishReviewProps {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
  readonly version: number;
  /** `undefined` while it is computed. */
  readonly plan: PlanView | undefined;
  readonly missing: readonly MissingTranslation[];
  /** "conflict": another version came between, `by` published it; without a version, the draft was saved since its plan was read. "failed": nothing took effect. "lost": whether it did is not known before the server answers again. */
  readonly state: "ready" | "publishing" | "conflict" | "failed" | "cancelled" | "lost";
  /** The publish that is being applied, as far as the server tells of it. */
  readonly run?: PublishRunView | undefined;
  readonly conflict?: { readonly by?: string | undefined; readonly version?: number | undefined } | undefined;
  readonly hrefOf: (use: Pick<Use, "kind" | "key">) => string | undefined;
  readonly hrefOfRecord: (entity: string, id: string) => string;
  readonly onSettle: (place: FieldPlace, choice: FieldChoice) => void;
  /** Decides what becomes of stored values; null takes it back. */
  readonly onDecide: (place: FieldPlace, choices: ValueChoices | null) => void;
  /** Gives a field options of these names. */
  readonly onOptions: (place: FieldPlace, names: readonly string[]) => void;
  readonly onWords: (slot: MissingTranslation, language: string, words: string) => void;
  readonly onPublish: (note: string) => void;
  /** Ends the publish before its next step. */
  readonly onCancel: () => void;
  readonly onSaveFile: (file: MadeFile) => void;
  readonly onReload: () => void;
  readonly onDiscard: () => void;
  /** Under the lists: versions. */
  readonly children?: ReactNode;
}

/** What a publish changes, what it does to the data, what still stops it; then the publish itself, whole or not at all. */
export function PublishReview(props: PublishReviewProps) {
  const { published, draft, version, plan, missing, state, conflict } = props;
  const t = useText("designer");
  const { number } = useFormat();
  const [note, setNote] = useState("");
  const groups = useMemo(() => changeGroups(published, draft), [published, draft]);
  const count = countChanges(groups);
  const progress = state === "publishing" && (
    <div className={styles.progress}>
      <PublishProgress published={published} draft={draft} plan={plan} run={props.run} onCancel={props.onCancel} />
    </div>
  );
  if (count === 0)
    return progress || <EmptyState title={t("publish.nothing")} body={t("publish.nothingHelp")} icon="circle-check" />;
  const stops = plan?.problems.length ?? 0;
  return (
    <div className={styles.review}>
      {state === "conflict" && (
        <Strip
          tone="danger"
          actions={
            <Button size="compact-sm" variant="default" onClick={props.onReload}>
              {t("publish.reload")}
            </Button>
          }
        >
          {conflict?.version === undefined
            ? t("publish.draftChanged")
            : t("publish.conflict", { by: conflict.by ?? t("conflict.someone"), version: conflict.version })}
        </Strip>
      )}
      {state === "cancelled" && <Strip tone="warning">{t("publish.cancelled")}</Strip>}
      {state === "lost" && <Strip tone="warning">{t("publish.lost")}</Strip>}
      {state === "failed" && <Strip tone="danger">{t("publish.failed")}</Strip>}
      <PublishFacts groups={groups} count={count} plan={plan} version={version} />
      <div className={styles.columns}>
        <ChangeList published={published} draft={draft} groups={groups} plan={plan} hrefOf={props.hrefOf} />
        <div className={styles.decisions}>
          {plan ? (
            <DecisionList
              draft={draft}
              published={published}
              plan={plan}
              missing={missing}
              hrefOf={props.hrefOf}
              hrefOfRecord={props.hrefOfRecord}
              onSettle={props.onSettle}
              onDecide={props.onDecide}
              onOptions={props.onOptions}
              onWords={props.onWords}
            />
          ) : (
            <div className={styles.decision}>
              <p className={styles.muted}>{t("publish.planning")}</p>
              <Skeleton rows={4} />
            </div>
          )}
        </div>
      </div>
      {progress}
      <footer className={styles.footer}>
        <TextInput
          className={styles.note}
          value={note}
          maxLength={500}
          aria-label={t("publish.note")}
          placeholder={t("publish.note")}
          leftSection={<Icon name="pencil" size={14} />}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {stops > 0 && (
          <span className={styles.stops} role="status">
            <Icon name="alert-circle" size={14} />
            {t("publish.stops", { count: stops })}
          </span>
        )}
        <PlanDownload
          published={published}
          draft={draft}
          groups={groups}
          plan={plan}
          version={version}
          onSave={props.onSaveFile}
        />
        <Button variant="subtle" color="gray" onClick={props.onDiscard} disabled={state === "publishing"}>
          {t("publish.discard")}
        </Button>
        <Button
          onClick={() => props.onPublish(note.trim())}
          loading={state === "publishing"}
          disabled={!plan || stops > 0 || state === "conflict" || state === "lost"}
        >
          {plan ? t("publish.publish", { count, shown: number(count) }) : t("publish.checking")}
        </Button>
      </footer>
    </div>
  );
}
