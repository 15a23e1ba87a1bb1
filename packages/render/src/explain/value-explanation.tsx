import type { FormulaExplanation, FormulaValue } from "@quoin/formula";
import { useText } from "@quoin/ui";
import { useMemo } from "react";
import { type ExplainedLine, explainedLine } from "./explained-line.ts";
import { useValueWords } from "./use-value-words.ts";
import styles from "./value-explanation.module.css";

export interface ValueExplanationProps {
  readonly explanation: FormulaExplanation;
  /** A path in the reader's words: "Company › Tier". */
  readonly fieldName: (path: readonly string[]) => string;
  /** A field's value as the field shows it: an option's label, an amount with its currency. `undefined`: the plain words. */
  readonly showValue?: (value: FormulaValue, path: readonly string[]) => string | undefined;
  /** Spoken name of the tree: "How Commission was worked out". */
  readonly label: string;
}

/** How one computed value came about: the formula, each part of it with its worth, and what was not looked at. */
export function ValueExplanation({ explanation, fieldName, showValue, label }: ValueExplanationProps) {
  const line = useMemo(() => explainedLine(explanation, fieldName), [explanation, fieldName]);
  return (
    <ul className={styles.tree} aria-label={label}>
      <Line line={line} {...(showValue && { showValue })} />
    </ul>
  );
}

type LineProps = { readonly line: ExplainedLine } & Pick<ValueExplanationProps, "showValue">;

function Line({ line, showValue }: LineProps) {
  const t = useText("render");
  const words = useValueWords();
  const { value, path, parts } = line;
  const own = value && path && showValue?.(value, path);
  return (
    <li className={styles.line} data-skipped={value === undefined || undefined}>
      <div className={styles.pair}>
        <code className={styles.expression}>{line.text}</code>
        <span className={styles.value} data-failed={value?.kind === "failure" || undefined}>
          {value === undefined ? t("explain.skipped") : (own ?? words(value))}
        </span>
      </div>
      {value !== undefined && parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <Line key={part.id} line={part} {...(showValue && { showValue })} />
          ))}
        </ul>
      )}
    </li>
  );
}
