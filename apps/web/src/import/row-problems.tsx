import type { Entity } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { useLabel, useLocale, useText } from "@quoin/ui";
import type { Outcome } from "./import-types.ts";
import styles from "./import.module.css";

interface RowProblemsProps {
  readonly title: string;
  /** The first rows; `total` is how many there are. */
  readonly rows: Outcome["errors"];
  readonly total: number;
  readonly entity: Entity | undefined;
}

/** What is wrong with rows of a file, or what rules warn of in them, row by row. */
export function RowProblems({ title, rows, total, entity }: RowProblemsProps) {
  const t = useText("web");
  const words = useText("fields");
  const label = useLabel();
  const { locale } = useLocale();
  return (
    <section className={styles.box}>
      <header className={styles.boxHead}>
        <h2>{title}</h2>
        {total > rows.length && <span className={styles.hint}>{t("import.first", { count: rows.length })}</span>}
      </header>
      <ul className={styles.errors}>
        {rows.map((error) => (
          <li key={error.row}>
            <span className={styles.rowNumber}>{t("import.row", { row: error.row })}</span>
            <span>
              {error.problems.map((problem, index) => {
                const field = entity?.fieldByKey.get(problem.path.slice(1));
                // What is wrong with a record or a row as a whole says so with its parameters; else there is only a code of errors.
                const own = problem.path !== "" || problem.params !== undefined;
                return (
                  <span key={index} className={styles.problem}>
                    {problem.column ?? label(field?.schema["x-labels"], problem.path.slice(1))}{" "}
                    {problem.value && <mark>{problem.value.slice(0, 60)}</mark>}{" "}
                    {own
                      ? problemText(problem, words, { locale, ...(field ? { field } : {}) })
                      : t(`error.${problem.code}`)}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
