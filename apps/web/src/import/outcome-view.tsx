import type { Entity } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { Icon, useFormat, useLabel, useLocale, useText } from "@quoin/ui";
import type { Outcome } from "./import-types.ts";
import styles from "./import.module.css";

interface OutcomeViewProps {
  readonly outcome: Outcome;
  readonly entity?: Entity | undefined;
}

/** Counts as one bar of proportions, and the problems row by row. */
export function OutcomeView({ outcome, entity }: OutcomeViewProps) {
  const t = useText("web");
  const words = useText("fields");
  const label = useLabel();
  const { locale } = useLocale();
  const { number } = useFormat();
  const facts = [
    { key: "created", icon: "check", value: outcome.created },
    { key: "updated", icon: "pencil", value: outcome.updated },
    { key: "failed", icon: "alert-circle", value: outcome.failed },
  ] as const;
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
        {facts.map(({ key, icon, value }) => (
          <div key={key} className={styles.count} data-kind={key}>
            <span>
              <Icon name={icon} /> {t(`import.${key}`)}
            </span>
            <strong>{number(value)}</strong>
          </div>
        ))}
      </div>
      {outcome.errors.length > 0 && (
        <section className={styles.box}>
          <header className={styles.boxHead}>
            <h2>{t("import.problems")}</h2>
            {outcome.failed > outcome.errors.length && (
              <span className={styles.hint}>{t("import.first", { count: outcome.errors.length })}</span>
            )}
          </header>
          <ul className={styles.errors}>
            {outcome.errors.map((error) => (
              <li key={error.row}>
                <span className={styles.rowNumber}>{t("import.row", { row: error.row })}</span>
                <span>
                  {error.problems.map((problem, index) => {
                    const field = entity?.fieldByKey.get(problem.path.slice(1));
                    return (
                      <span key={index} className={styles.problem}>
                        {problem.column ?? label(field?.schema["x-labels"], problem.path.slice(1))}{" "}
                        {problem.value && <mark>{problem.value.slice(0, 60)}</mark>}{" "}
                        {problem.path === ""
                          ? t(`error.${problem.code}`)
                          : problemText(problem, words, { locale, ...(field ? { field } : {}) })}
                      </span>
                    );
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
