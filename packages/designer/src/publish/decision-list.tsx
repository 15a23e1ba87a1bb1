import { Button, TextInput } from "@mantine/core";
import { type DefinitionSet, type MissingTranslation, type Problem, readEntities, type Use } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useMemo } from "react";
import { useProblemWords } from "../frame/use-problem-words.ts";
import { DecidedList } from "./decided-list.tsx";
import { FillList } from "./fill-list.tsx";
import { placeOfValues, type ValueChoices as ValueChoicesKept } from "./decisions-of.ts";
import { LANGUAGES } from "../text/languages.ts";
import { placeOfProblem } from "./place-of-problem.ts";
import type { PlanView } from "./plan-view.ts";
import styles from "./publish.module.css";
import { SampleTable } from "./sample-table.tsx";
import { choicesOf, type FieldChoice, fieldOfProblem, type FieldPlace } from "./settle-field.ts";
import { slotName } from "./slot-name.ts";
import { usePartWords } from "./use-part-words.ts";
import { ValueChoices } from "./value-choices.tsx";

interface DecisionListProps {
  readonly draft: DefinitionSet;
  readonly published: DefinitionSet;
  readonly plan: PlanView;
  readonly missing: readonly MissingTranslation[];
  readonly hrefOf: (use: Pick<Use, "kind" | "key">) => string | undefined;
  readonly hrefOfRecord: (entity: string, id: string) => string;
  /** Changes the draft so that the problem goes. */
  readonly onSettle: (place: FieldPlace, choice: FieldChoice) => void;
  /** Decides what becomes of stored values; null takes it back. */
  readonly onDecide: (place: FieldPlace, choices: ValueChoicesKept | null) => void;
  /** Makes options of these names. */
  readonly onOptions: (place: FieldPlace, names: readonly string[]) => void;
  readonly onWords: (slot: MissingTranslation, language: string, words: string) => void;
}

/** What still has to be done, what is left behind, and words that are missing; each leads to its place. */
export function DecisionList(props: DecisionListProps) {
  const { draft, published, plan, missing, hrefOf, hrefOfRecord, onSettle, onDecide, onOptions, onWords } = props;
  const t = useText("designer");
  const automation = useText("automation");
  const label = useLabel();
  const part = usePartWords();
  const words = useProblemWords();
  const placeOf = (problem: Problem): { name: string; href: string | undefined } => {
    const action = (type: string) => automation(`action.${type}`);
    const { kind, key, name } = placeOfProblem(problem, { published, draft, label, action });
    return { name, href: hrefOf({ kind, key }) };
  };
  const kept = plan.choices ?? {};
  const before = useMemo(() => readEntities(published), [published]);
  const decidedOn = (problem: Problem): ValueChoicesKept | undefined => {
    const place = placeOfValues(problem);
    return place && kept[`${place.entity}.${place.field}`];
  };
  const decision = (tone: DecisionProps["tone"], problem: Problem) => {
    const place = fieldOfProblem(problem, { published, draft });
    const choices = choicesOf(problem, { published, draft });
    return (
      <Decision key={`${problem.path} ${problem.code}`} tone={tone} place={placeOf(problem)} words={words(problem)}>
        <SampleTable problem={problem} hrefOfRecord={hrefOfRecord} />
        <ValueChoices
          draft={draft}
          before={before}
          problem={problem}
          decided={decidedOn(problem)}
          onDecide={onDecide}
          onOptions={onOptions}
        />
        {place && choices.length > 0 && (
          <div className={styles.choices}>
            {choices.map((choice) => (
              <Button key={choice} size="compact-sm" variant="default" onClick={() => onSettle(place, choice)}>
                {t(`publish.settle.${choice}`)}
              </Button>
            ))}
          </div>
        )}
      </Decision>
    );
  };
  return (
    <>
      {plan.problems.length === 0 && plan.warnings.length === 0 && missing.length === 0 && (
        <p className={styles.fine}>
          <Icon name="circle-check" />
          {t("publish.allFine")}
        </p>
      )}
      {plan.problems.map((problem) => decision("problem", problem))}
      <DecidedList draft={draft} choices={kept} onDecide={onDecide} />
      {plan.warnings.map((problem) => decision("warning", problem))}
      <FillList draft={draft} fills={plan.fills ?? []} />
      {missing.length > 0 && (
        <section className={styles.decision} aria-label={t("publish.missing", { count: missing.length })}>
          <h2 className={styles.decisionTitle}>
            <Icon name="language" className={styles.warn} />
            {t("publish.missing", { count: missing.length })}
          </h2>
          <p className={styles.muted}>{t("publish.missingHelp")}</p>
          {missing.slice(0, 50).flatMap((slot) =>
            slot.missing.map((language) => (
              <TextInput
                key={`${slot.name} ${language}`}
                size="xs"
                lang={language}
                label={label(slot.text, slotName(slot.name, { draft, label, part }))}
                placeholder={LANGUAGES.find(({ tag }) => tag === language)?.name ?? language}
                onBlur={(event) => {
                  const typed = event.currentTarget.value.trim();
                  if (typed !== "") onWords(slot, language, typed);
                }}
              />
            )),
          )}
        </section>
      )}
    </>
  );
}

interface DecisionProps {
  readonly tone: "problem" | "warning";
  readonly place: { readonly name: string; readonly href: string | undefined };
  readonly words: string;
  readonly children: React.ReactNode;
}

function Decision({ tone, place, words, children }: DecisionProps) {
  return (
    <section className={styles.decision} aria-label={place.name}>
      <h2 className={styles.decisionTitle}>
        <Icon
          name={tone === "problem" ? "alert-circle" : "alert-triangle"}
          className={tone === "problem" ? styles.stop : styles.warn}
        />
        {place.href === undefined ? place.name : <a href={place.href}>{place.name}</a>}
      </h2>
      <p className={styles.words}>{words}</p>
      {children}
    </section>
  );
}
