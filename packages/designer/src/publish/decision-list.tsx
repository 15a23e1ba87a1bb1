import { TextInput } from "@mantine/core";
import type { DefinitionSet, MissingTranslation, Problem, Use } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useProblemWords } from "../frame/use-problem-words.ts";
import { LANGUAGES } from "../text/languages.ts";
import { placeOfProblem } from "./place-of-problem.ts";
import type { PlanView } from "./plan-view.ts";
import styles from "./publish.module.css";
import { SampleTable } from "./sample-table.tsx";

interface DecisionListProps {
  readonly draft: DefinitionSet;
  readonly published: DefinitionSet;
  readonly plan: PlanView;
  readonly missing: readonly MissingTranslation[];
  readonly hrefOf: (use: Pick<Use, "kind" | "key">) => string | undefined;
  readonly onWords: (slot: MissingTranslation, language: string, words: string) => void;
}

/** What still has to be done, what is left behind, and words that are missing; each leads to its place. */
export function DecisionList({ draft, published, plan, missing, hrefOf, onWords }: DecisionListProps) {
  const t = useText("designer");
  const label = useLabel();
  const words = useProblemWords();
  const placeOf = (problem: Problem): { name: string; href: string | undefined } => {
    const { kind, key, name } = placeOfProblem(problem, { published, draft, label });
    return { name, href: hrefOf({ kind, key }) };
  };
  return (
    <>
      {plan.problems.length === 0 && plan.warnings.length === 0 && missing.length === 0 && (
        <p className={styles.fine}>
          <Icon name="circle-check" />
          {t("publish.allFine")}
        </p>
      )}
      {plan.problems.map((problem) => (
        <Decision
          key={`${problem.path} ${problem.code}`}
          tone="problem"
          place={placeOf(problem)}
          words={words(problem)}
        >
          <SampleTable problem={problem} />
        </Decision>
      ))}
      {plan.warnings.map((problem) => (
        <Decision
          key={`${problem.path} ${problem.code}`}
          tone="warning"
          place={placeOf(problem)}
          words={words(problem)}
        >
          <SampleTable problem={problem} />
        </Decision>
      ))}
      {missing.length > 0 && (
        <section className={styles.decision} aria-label={t("publish.missing", { count: missing.length })}>
          <h3 className={styles.decisionTitle}>
            <Icon name="language" className={styles.warn} />
            {t("publish.missing", { count: missing.length })}
          </h3>
          <p className={styles.muted}>{t("publish.missingHelp")}</p>
          {missing.slice(0, 50).flatMap((slot) =>
            slot.missing.map((language) => (
              <TextInput
                key={`${slot.name} ${language}`}
                size="xs"
                lang={language}
                label={label(slot.text, slot.name)}
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
      <h3 className={styles.decisionTitle}>
        <Icon
          name={tone === "problem" ? "alert-circle" : "alert-triangle"}
          className={tone === "problem" ? styles.stop : styles.warn}
        />
        {place.href === undefined ? place.name : <a href={place.href}>{place.name}</a>}
      </h3>
      <p className={styles.words}>{words}</p>
      {children}
    </section>
  );
}
