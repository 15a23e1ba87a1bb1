import type { FormulaExplanation } from "@quoin/formula";
import { useText } from "@quoin/ui";
import { useMemo } from "react";
import { type ExplainedLine, explainedLine } from "./explained-line.ts";
import { useValueWords } from "./use-value-words.ts";
import styles from "./value-explanation.module.css";

export interface ValueExplanationProps {
  readonly explanation: FormulaExplanation;
  /** A path in the reader's words: "Company › Tier". */
  readonly fieldName: (path: readonly string[]) => string;
  /** Spoken name of the tree: "How Commission was worked out". */
  readonly label: string;
}

/** How one computed value came about: the formula, each part of it with its worth, and what was not looked at. */
export function ValueExplanation({ explanation, fieldName, label }: ValueExplanationProps) {
  const line = useMemo(() => explainedLine(explanation, fieldName), [explanation, fieldName]);
  return (
    <ul className={styles.tree} aria-label={label}>
      <Line line={line} />
    </ul>
  );
}

function Line({ line }: { readonly line: ExplainedLine }) {
  const t = useText("render");
  const words = useValueWords();
  const { value, parts } = line;
  return (
    <li className={styles.line} data-skipped={value === undefined || undefined}>
      <div className={styles.pair}>
        <code className={styles.expression}>{line.text}</code>
        <span className={styles.value} data-failed={value?.kind === "failure" || undefined}>
          {value === undefined ? t("explain.skipped") : words(value)}
        </span>
      </div>
      {value !== undefined && parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <Line key={part.id} line={part} />
          ))}
        </ul>
      )}
    </li>
  );
}
