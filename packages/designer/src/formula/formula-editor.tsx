import {
  type EvaluateContext,
  type FormulaKind,
  type FormulaShape,
  type FormulaValue,
  completeFormula,
  problemWords,
  withKeys,
} from "@quoin/formula";
import { Skeleton, useLocale, useText } from "@quoin/ui";
import { lazy, Suspense, useId, useMemo, useRef, useState } from "react";
import { usePhrases } from "../source/use-phrases.ts";
import styles from "./formula-editor.module.css";
import { FunctionList } from "./function-list.tsx";
import { judgeFormula } from "./judge-formula.ts";
import { SignatureLine } from "./signature-line.tsx";
import { StateLine } from "./state-line.tsx";

const FormulaInput = lazy(() => import("./formula-input.tsx"));

export interface FormulaEditorProps {
  /** The formula's text, fields by their keys. Empty: no formula. */
  readonly value: string;
  /** Told on every change; fields that were written by their labels are told by their keys once the input is left. */
  readonly onChange: (text: string) => void;
  /** What the formula may speak of. */
  readonly shape: FormulaShape;
  /** Spoken name. */
  readonly label: string;
  /** What the formula must give. Default: anything. */
  readonly expects?: readonly FormulaKind[];
  /** A record to try it on, by its title. */
  readonly sample?: { readonly context: EvaluateContext; readonly title: string };
  /** A value as its field would show it; `undefined`: the default. */
  readonly showValue?: (value: FormulaValue) => string | undefined;
}

/** Writes a formula: coloured, completed, checked at the place, with its value for a sample record and help with every function. */
export function FormulaEditor({ value, onChange, shape, label, expects, sample, showValue }: FormulaEditorProps) {
  const t = useText("designer");
  const { locale } = useLocale();
  const sourcePhrases = usePhrases();
  const state = useId();
  const [cursor, setCursor] = useState(0);
  const insert = useRef<(text: string) => void>(undefined);
  const judged = useMemo(
    () => judgeFormula(value, { shape, expects, context: sample?.context }),
    [value, shape, expects, sample],
  );
  const problems = useMemo(
    () =>
      judged.problems.map(({ fix, start, end, ...problem }) => ({
        start,
        end,
        message: problemWords(problem, locale),
        ...(fix !== undefined && { fix: { text: fix, label: t("formula.replace", { text: fix }) } }),
      })),
    [judged, locale, t],
  );
  const signature = useMemo(
    () => completeFormula(value, Math.min(cursor, value.length), shape).signature,
    [value, cursor, shape],
  );
  const leave = () => {
    const keyed = withKeys(value, shape);
    if (keyed !== value) onChange(keyed);
  };
  return (
    <div className={styles.editor}>
      <Suspense fallback={<Skeleton height={86} />}>
        <FormulaInput
          value={value}
          shape={shape}
          label={label}
          describedBy={state}
          invalid={problems.length > 0}
          locale={locale}
          problems={problems}
          phrases={sourcePhrases}
          onChange={onChange}
          onCursor={setCursor}
          onBlur={leave}
          onReady={(write) => {
            insert.current = write;
          }}
        />
      </Suspense>
      <StateLine
        id={state}
        kind={judged.kind}
        value={judged.value}
        problem={problems[0]}
        onFix={({ start, end, fix }) => onChange(`${value.slice(0, start)}${fix?.text ?? ""}${value.slice(end)}`)}
        more={problems.length - 1}
        {...(sample && { title: sample.title })}
        {...(showValue && { showValue })}
      />
      {signature && <SignatureLine signature={signature} />}
      <FunctionList onPick={(of) => insert.current?.(`${of.name}(`)} />
    </div>
  );
}
