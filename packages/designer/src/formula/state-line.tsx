import type { FormulaKind, FormulaValue } from "@quoin/formula";
import { useValueWords } from "@quoin/render";
import { Icon, useLocale, useText } from "@quoin/ui";
import styles from "./formula-editor.module.css";
import type { FormulaProblemWords } from "./formula-input-props.ts";
import { kindText } from "./kind-text.ts";

interface StateLineProps {
  readonly id: string;
  readonly kind: FormulaKind | undefined;
  readonly value: FormulaValue | undefined;
  /** The first thing wrong, and what puts it right. */
  readonly problem: FormulaProblemWords | undefined;
  readonly onFix: (problem: FormulaProblemWords) => void;
  /** How many more there are. */
  readonly more: number;
  /** Of the record that it was tried on. */
  readonly title?: string;
  readonly showValue?: (value: FormulaValue) => string | undefined;
}

/** One line below the input: what is wrong, else what the formula gives. Spoken when it changes. */
export function StateLine({ id, kind, value, problem, onFix, more, title, showValue }: StateLineProps) {
  const t = useText("designer");
  const { locale } = useLocale();
  const words = useValueWords();
  return (
    <p id={id} className={styles.state} aria-live="polite" data-wrong={problem !== undefined || undefined}>
      {problem !== undefined && (
        <>
          <Icon name="alert-circle" size={14} />
          <span>{problem.message}</span>
          {problem.fix && (
            <button type="button" className={styles.fix} onClick={() => onFix(problem)}>
              {problem.fix.label}
            </button>
          )}
          {more > 0 && <span className={styles.more}>{t("formula.more", { count: more })}</span>}
        </>
      )}
      {problem === undefined && kind === undefined && <span>{t("formula.hint")}</span>}
      {problem === undefined && kind !== undefined && (
        <>
          <span className={styles.kind}>{kindText(kind, locale)}</span>
          {value && title !== undefined && (
            <>
              <span>{t("formula.sample", { title })}</span>
              <output className={styles.value} data-failed={value.kind === "failure" || undefined}>
                {showValue?.(value) ?? words(value)}
              </output>
            </>
          )}
        </>
      )}
    </p>
  );
}
