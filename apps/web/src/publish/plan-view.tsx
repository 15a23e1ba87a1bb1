import type { RouterOutputs } from "@quoin/api/client";
import type { DefinitionSet, Problem } from "@quoin/definition";
import { missingTranslations } from "@quoin/definition";
import { Icon, Skeleton, useFormat, useLabel, useText } from "@quoin/ui";
import { useMe } from "../session/use-me.ts";
import { labelsOf } from "./labels-of.ts";
import styles from "./publish.module.css";
import { useProblemWords } from "./use-problem-words.ts";

interface PlanViewProps {
  readonly plan: RouterOutputs["definitions"]["plan"] | undefined;
  readonly set: DefinitionSet;
}

/** What publishing does to the data that is there: each step with its class and rows, what stands against it, what is left behind. */
export function PlanView({ plan, set }: PlanViewProps) {
  const t = useText("web");
  const label = useLabel();
  const { number } = useFormat();
  const { workspace } = useMe();
  if (!plan) return <Skeleton rows={6} />;
  const missing = missingTranslations(set, workspace.languages);
  return (
    <section className={styles.panel} aria-label={t("publish.data")}>
      <h2 className={styles.heading}>
        {t("publish.data")} <span>{plan.steps.length}</span>
      </h2>
      <Problems tone="danger" title={t("publish.problems")} problems={plan.problems} />
      <Problems tone="warning" title={t("publish.warnings")} problems={plan.warnings} />
      <ul className={styles.steps}>
        {plan.steps.map((step, index) => (
          <li key={index}>
            <span className={styles.class} data-class={step.class}>
              {t(`publish.class.${step.class}`)}
            </span>
            <span>
              {t(`publish.step.${step.kind}`)} {step.entity && label(labelsOf(set, "entity", step.entity), step.entity)}
              {step.field &&
                ` · ${label(set.entity[step.entity ?? ""]?.properties[step.field]?.["x-labels"], step.field)}`}
              {step.document && <code>{step.document}</code>}
            </span>
            {step.rows > 0 && (
              <span className={styles.rows}>{t("publish.rows", { count: step.rows, rows: number(step.rows) })}</span>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className={styles.hint}>
          <Icon name="language" size={14} /> {t("publish.untranslated", { count: missing.length })}
        </p>
      )}
    </section>
  );
}

interface ProblemsProps {
  readonly tone: "danger" | "warning";
  readonly title: string;
  readonly problems: readonly Problem[];
}

function Problems({ tone, title, problems }: ProblemsProps) {
  const words = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems} data-tone={tone}>
      <h3>
        <Icon name="alert-triangle" size={14} /> {title}
      </h3>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            {words(problem)} <code>{problem.path}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
