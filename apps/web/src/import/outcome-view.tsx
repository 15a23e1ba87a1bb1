import type { Entity } from "@quoin/definition";
import { Icon, useFormat, useText } from "@quoin/ui";
import type { Outcome } from "./import-types.ts";
import styles from "./import.module.css";
import { RowProblems } from "./row-problems.tsx";

interface OutcomeViewProps {
  readonly outcome: Outcome;
  readonly entity?: Entity | undefined;
}

/** Counts as one bar of proportions, and the problems row by row. */
export function OutcomeView({ outcome, entity }: OutcomeViewProps) {
  const t = useText("web");
  const { number } = useFormat();
  const facts = [
    { key: "created", icon: "check", value: outcome.created },
    { key: "updated", icon: "pencil", value: outcome.updated },
    { key: "failed", icon: "alert-circle", value: outcome.failed },
  ] as const;
  const shown = [
    ...facts,
    ...(outcome.warned > 0 ? [{ key: "warned", icon: "alert-triangle", value: outcome.warned }] : []),
  ];
  return (
    <>
      <div className={styles.counts}>
        <div className={styles.count}>
          <span>{t("import.rows")}</span>
          <strong>{number(outcome.rows)}</strong>
          <div className={styles.bar} aria-hidden>
            {facts.map(({ key, value }) => (
              <span key={key} data-kind={key} style={{ flexGrow: value }} />
            ))}
          </div>
        </div>
        {shown.map(({ key, icon, value }) => (
          <div key={key} className={styles.count} data-kind={key}>
            <span>
              <Icon name={icon} /> {t(`import.${key}`)}
            </span>
            <strong>{number(value)}</strong>
          </div>
        ))}
      </div>
      {outcome.errors.length > 0 && (
        <RowProblems title={t("import.problems")} rows={outcome.errors} total={outcome.failed} entity={entity} />
      )}
      {outcome.warnings.length > 0 && (
        <RowProblems title={t("import.warnings")} rows={outcome.warnings} total={outcome.warned} entity={entity} />
      )}
    </>
  );
}
