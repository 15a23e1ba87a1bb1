import { ActionIcon, Button } from "@mantine/core";
import type { Entity, RuleDocument } from "@quoin/definition";
import { Icon, Strip, useFormat, useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { findStep } from "../steps/find-step.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import { changesByStep } from "./changes-by-step.ts";
import { ChangeWords } from "./change-words.tsx";
import { OutcomeTag } from "./outcome-tag.tsx";
import { RecordPicker } from "./record-picker.tsx";
import { StepData } from "./step-data.tsx";
import { StepError } from "./step-error.tsx";
import styles from "./trial.module.css";
import type { RuleTrial } from "./trial-types.ts";
import { useDataNames } from "./use-data-names.ts";
import { Why } from "./why.tsx";

export interface TrialPanelProps {
  readonly rule: RuleDocument;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly record: string | undefined;
  readonly onRecord: (id: string | undefined) => void;
  readonly trial: RuleTrial | undefined;
  readonly running: boolean;
  /** Why it could not be tried at all. */
  readonly error: string | undefined;
  /** What a code of an error means. */
  readonly errorWords: (code: string) => string;
  readonly onRun: () => void;
  readonly onClose: () => void;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Tries the rule as it is drawn, on a real record, and tells step by step what it would do. Inside of a rule editor. */
export function TrialPanel(props: TrialPanelProps) {
  const { rule, entities, record, trial, running, error, selected, onSelect } = props;
  const t = useText("designer");
  const words = useRuleWords();
  const { number } = useFormat();
  const { messages } = useRuleScope();
  const names = useDataNames({ rule, entities, messages });
  const parts = trial && changesByStep(trial, entities);
  const needsRecord = rule.entity !== undefined;
  return (
    <section className={styles.trial} aria-label={t("rule.try")}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t("rule.try")}</h2>
        {needsRecord && rule.entity !== undefined && (
          <RecordPicker
            entity={rule.entity}
            icon={<Icon name={entities.get(rule.entity)?.document["x-icon"] ?? "database"} size={14} />}
            value={record}
            onChange={props.onRecord}
          />
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="player-play" size={14} />}
          loading={running}
          disabled={needsRecord && record === undefined}
          onClick={props.onRun}
        >
          {t(trial ? "rule.try.again" : "rule.try.run")}
        </Button>
        {trial && (
          <span className={styles.safe}>
            <Icon name="shield-check" size={14} />
            {t("rule.try.safe")}
          </span>
        )}
        <ActionIcon
          className={styles.close}
          variant="subtle"
          color="gray"
          aria-label={t("rule.try.close")}
          onClick={props.onClose}
        >
          <Icon name="x" />
        </ActionIcon>
      </header>
      {error !== undefined && <Strip tone="danger">{error}</Strip>}
      {!trial && error === undefined && (
        <p className={styles.hint}>{t(needsRecord ? "rule.try.hint" : "rule.try.hintNone")}</p>
      )}
      {trial && (
        // Scrolls by keyboard too.
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("rule.try.result")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("rule.try.step")}</th>
                <th scope="col">{t("rule.try.outcome")}</th>
                <th scope="col">{t("rule.try.what")}</th>
                <th scope="col" className={styles.end}>
                  {t("rule.try.took")}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr data-on={selected === "" || undefined}>
                <th scope="row">
                  <button type="button" className={styles.pick} onClick={() => onSelect("")}>
                    {t("rule.trigger")}
                  </button>
                </th>
                <td>
                  <OutcomeTag tone={trial.holds ? "good" : "bad"} icon={trial.holds ? "check" : "x"}>
                    {t(trial.holds ? "rule.try.matches" : "rule.try.matchesNot")}
                  </OutcomeTag>
                </td>
                <td>
                  {rule.entity !== undefined && (
                    <Why why={trial.why} condition={rule.condition} entity={rule.entity} entities={entities} />
                  )}
                  {!trial.holds && <p className={styles.muted}>{t("rule.try.anyway")}</p>}
                </td>
                <td className={styles.end}>–</td>
              </tr>
              {trial.steps.map((tried) => {
                const step = findStep(rule.steps, tried.step)?.step;
                const change = parts?.of.get(tried.path);
                const shown = { action: tried.type, entities, nameOf: names(step) };
                return (
                  <tr key={tried.path} data-on={selected === tried.step || undefined}>
                    <th scope="row">
                      <button type="button" className={styles.pick} onClick={() => onSelect(tried.step)}>
                        {step ? words.step(step) : tried.step}
                      </button>
                    </th>
                    <td>
                      <StepOutcome
                        tried={tried}
                        branch={
                          step ? words.branch(step, (tried.output?.["branch"] as string | null) ?? undefined) : ""
                        }
                      />
                    </td>
                    <td>
                      {tried.error && (
                        <StepError
                          error={tried.error}
                          entity={entities.get(String(tried.input?.["entity"]))}
                          words={props.errorWords}
                        />
                      )}
                      {change && <ChangeWords change={change.change} entities={entities} />}
                      {change && change.rows.length > 0 && (
                        <details className={styles.details} open>
                          <summary>{t("rule.try.rows", { count: change.rows.length })}</summary>
                          {change.rows.map(({ change: row, relation }) => (
                            <ChangeWords
                              key={`${row.entity} ${row.record}`}
                              change={row}
                              entities={entities}
                              without={relation}
                            />
                          ))}
                        </details>
                      )}
                      {tried.input && Object.keys(tried.input).length > 0 && (
                        <details className={styles.details} open={!change && tried.outcome !== "failed"}>
                          <summary>{t("rule.try.input")}</summary>
                          <StepData data={tried.input} {...shown} />
                        </details>
                      )}
                      {tried.output && Object.keys(tried.output).length > 0 && (
                        <details className={styles.details}>
                          <summary>{t("rule.try.output")}</summary>
                          <StepData data={tried.output} {...shown} of={tried.input?.["entity"]} />
                        </details>
                      )}
                    </td>
                    <td className={styles.end}>{t("rule.try.ms", { time: number(tried.milliseconds) })}</td>
                  </tr>
                );
              })}
              {parts?.rest.map((change) => (
                <tr key={`${change.entity} ${change.record}`}>
                  <th scope="row">{t("rule.try.besides")}</th>
                  <td>–</td>
                  <td>
                    <ChangeWords change={change} entities={entities} />
                  </td>
                  <td className={styles.end}>–</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function StepOutcome({ tried, branch }: { readonly tried: RuleTrial["steps"][number]; readonly branch: string }) {
  const automation = useText("automation");
  const { instant } = useFormat();
  const resumed = tried.output?.["resumedAt"];
  const params = { time: typeof resumed === "string" ? instant(resumed) : "", branch };
  const looks = {
    did: { tone: "good", icon: "check" },
    would: { tone: "blue", icon: "send" },
    waits: { tone: "plain", icon: "clock" },
    chose: { tone: "blue", icon: "arrows-split" },
    failed: { tone: "bad", icon: "x" },
  } as const;
  return <OutcomeTag {...looks[tried.outcome]}>{automation(`outcome.${tried.outcome}`, params)}</OutcomeTag>;
}
