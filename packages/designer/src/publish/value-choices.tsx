import { Button } from "@mantine/core";
import { type DefinitionSet, isPlainObject, type Problem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { decisionsOf, placeOfValues, type ValueChoices as Choices } from "./decisions-of.ts";
import { draftField } from "./draft-field.ts";
import styles from "./publish.module.css";
import type { FieldPlace } from "./settle-field.ts";
import { ValueInput } from "./value-input.tsx";

interface ValueChoicesProps {
  readonly draft: DefinitionSet;
  readonly problem: Problem;
  /** What was decided about the field so far. */
  readonly decided: Choices | undefined;
  readonly onDecide: (place: FieldPlace, choices: Choices | null) => void;
}

/** What may become of the stored values that a problem is about. */
export function ValueChoices({ draft, problem, decided = {}, onDecide }: ValueChoicesProps) {
  const t = useText("designer");
  const place = placeOfValues(problem);
  const field = place && draftField(draft, place);
  const offers = decisionsOf(problem);
  if (!place || !field || offers.length === 0) return null;
  const decide = (choices: Choices) => onDecide(place, { ...decided, ...choices });
  const button = (words: string, choices: Choices) => (
    <Button key={words} size="compact-sm" variant="default" onClick={() => decide(choices)}>
      {t(words)}
    </Button>
  );
  const samples = offers.includes("map") ? namesOf(problem) : [];
  return (
    <>
      <div className={styles.choices}>
        {offers.includes("empty") && button("publish.values.empty", { misfits: "empty" })}
        {offers.includes("first") && button("publish.values.first", { duplicates: "empty" })}
        {offers.includes("bringBack") && button("publish.values.bringBack", { bringBack: true })}
      </div>
      {offers.includes("fill") && (
        <div className={styles.fill}>
          <span>{t("publish.values.fill")}</span>
          <ValueInput
            field={field}
            label={t("publish.values.fill")}
            onValue={(fill) => decide(problem.params?.["code"] === "required" ? { fill } : { misfits: "fill", fill })}
          />
        </div>
      )}
      {samples.map((name) => (
        <div key={name} className={styles.fill}>
          <code>{name}</code>
          <ValueInput
            field={field}
            label={t("publish.values.becomes", { value: name })}
            onValue={(value) => decide({ values: { ...decided.values, [name]: value } })}
          />
        </div>
      ))}
    </>
  );
}

const MOST = 20;

/** The different values among the samples, as the server names them. */
function namesOf({ params }: Problem): readonly string[] {
  const samples = params?.["samples"];
  if (!Array.isArray(samples)) return [];
  const names = samples.flatMap((sample: unknown) => {
    const value = isPlainObject(sample) ? sample["value"] : undefined;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item) =>
      item === undefined ? [] : [typeof item === "string" ? item : JSON.stringify(item)],
    );
  });
  return [...new Set(names)].slice(0, MOST);
}
