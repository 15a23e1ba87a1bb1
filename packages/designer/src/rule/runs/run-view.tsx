import { type Entity, isPlainObject, type MessageDocument, type RuleDocument } from "@quoin/definition";
import { Icon, useFormat, useLabel, useText } from "@quoin/ui";
import { findStep } from "../steps/find-step.ts";
import { StepData } from "../trial/step-data.tsx";
import { StepError } from "../trial/step-error.tsx";
import { useDataNames } from "../trial/use-data-names.ts";
import { actorOf, chainOf } from "./chain-of.ts";
import type { RunDetail } from "./run-types.ts";
import styles from "./runs.module.css";
import { StatusTag } from "./status-tag.tsx";

interface RunViewProps {
  readonly detail: RunDetail;
  readonly rule: RuleDocument | undefined;
  readonly rules: Readonly<Record<string, RuleDocument>>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly messages: Readonly<Record<string, MessageDocument>>;
  readonly errorWords: (code: string) => string;
}

/** One run: who set it off, the chain of rules that it belongs to, and each step with what went in and came out. */
export function RunView({ detail, rule, rules, entities, messages, errorWords }: RunViewProps) {
  const t = useText("designer");
  const automation = useText("automation");
  const label = useLabel();
  const { time } = useFormat();
  const names = useDataNames({ rule, entities, messages });
  const actor = actorOf(detail.input);
  const chain = chainOf(detail.input);
  return (
    <div className={styles.detail}>
      {actor !== "" && <p className={styles.muted}>{t("rule.runs.by", { name: actor })}</p>}
      {chain.length > 0 && (
        <p className={styles.chain}>
          {t("rule.runs.chain")}
          {chain.map((link) => (
            <span key={link.run} className={styles.link}>
              {label(rules[link.rule]?.labels, link.rule)}
              <Icon name="arrow-right" size={12} />
            </span>
          ))}
          {t("rule.runs.this")}
        </p>
      )}
      {detail.steps.length === 0 && <p className={styles.muted}>{t("rule.runs.noSteps")}</p>}
      <ol className={styles.steps}>
        {detail.steps.map((step) => {
          const about = isPlainObject(step.input) ? step.input["entity"] : undefined;
          const own = rule && findStep(rule.steps, step.step)?.step;
          const shown = { action: step.type, entities, nameOf: names(own) };
          return (
            <li key={step.path} className={styles.step}>
              <div className={styles.line}>
                <span className={styles.name}>
                  {own ? label(own.labels, automation(`action.${step.type}`)) : automation(`action.${step.type}`)}
                </span>
                <StatusTag status={step.status === "running" && step.error ? "retrying" : step.status} />
                <span className={styles.muted}>
                  {time(step.startedAt)}
                  {step.attempt > 1 && ` · ${t("rule.runs.attempt", { count: step.attempt })}`}
                </span>
              </div>
              {step.error !== null && step.error !== undefined && (
                <StepError error={step.error} entity={entities.get(String(about))} words={errorWords} />
              )}
              <div className={styles.data}>
                <details>
                  <summary>{t("rule.try.input")}</summary>
                  <StepData data={step.input} {...shown} />
                </details>
                <details>
                  <summary>{t("rule.try.output")}</summary>
                  <StepData data={step.output} {...shown} of={about} />
                </details>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
