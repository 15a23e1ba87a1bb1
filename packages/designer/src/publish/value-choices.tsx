import { Button } from "@mantine/core";
import { type DefinitionSet, type Entity, type Field, isPlainObject, type Problem } from "@quoin/definition";
import { fieldType, isCoarser, roundedWords } from "@quoin/fields";
import { useFormat, useLabel, useLocale, useText } from "@quoin/ui";
import { clearCases } from "./clear-cases.ts";
import { decisionsOf, placeOfValues, type ValueChoices as Choices } from "./decisions-of.ts";
import { draftField } from "./draft-field.ts";
import styles from "./publish.module.css";
import type { FieldPlace } from "./settle-field.ts";
import { SplitOption } from "./split-option.tsx";
import { ValueInput } from "./value-input.tsx";

interface ValueChoicesProps {
  readonly draft: DefinitionSet;
  /** As they are published. */
  readonly before: ReadonlyMap<string, Entity>;
  readonly problem: Problem;
  /** What was decided about the field so far. */
  readonly decided: Choices | undefined;
  readonly onDecide: (place: FieldPlace, choices: Choices | null) => void;
  /** Makes options of these names, so that the values have theirs. */
  readonly onOptions: (place: FieldPlace, names: readonly string[]) => void;
}

/** What may become of the stored values that a problem is about. */
export function ValueChoices({ draft, before, problem, decided = {}, onDecide, onOptions }: ValueChoicesProps) {
  const t = useText("designer");
  const { number } = useFormat();
  const label = useLabel();
  const { locale, timeZone } = useLocale();
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
  // An option that is gone still has its words in what is published.
  const stored = before.get(field.entity)?.fieldByKey.get(field.key);
  const options = stored && fieldType(stored.type).options?.(stored);
  const nameOf = (name: string): string | undefined => {
    const option = options?.find(({ id }) => id === name);
    return option && label(option.labels, option.id);
  };
  const entity = before.get(field.entity);
  const cleared = entity && offers.includes("clear") ? clearCases(field, entity) : [];
  const samples = offers.includes("map") ? namesOf(problem) : [];
  const wanted = wantedOptions(problem);
  const isCut = offers.includes("several") && stored !== undefined && isList(stored) && !isList(field);
  const isFigure = (words: string) => roundedWords(words, field, { locale, timeZone, round: "nearest" }) !== undefined;
  const isFiner =
    offers.includes("round") && stored !== undefined && (isCoarser(stored, field) || samples.some(isFigure));
  return (
    <>
      <div className={styles.choices}>
        {wanted.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onOptions(place, wanted)}>
            {t("publish.values.options", { count: wanted.length, shown: number(wanted.length) })}
          </Button>
        )}
        {isFiner && button("publish.values.round", { round: "nearest" })}
        {isFiner && button("publish.values.down", { round: "down" })}
        {isCut && button("publish.values.several", { several: "first" })}
        {offers.includes("empty") && button("publish.values.empty", { misfits: "empty" })}
        {offers.includes("first") && button("publish.values.first", { duplicates: "empty" })}
        {offers.includes("clear") && cleared.length > 0 && button("publish.values.clear", { cases: cleared })}
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
      {samples.map((name) => {
        const shown = nameOf(name);
        return (
          <div key={name} className={styles.fill}>
            {shown === undefined ? <code>{name}</code> : <span>{shown}</span>}
            <ValueInput
              field={field}
              label={t("publish.values.becomes", { value: shown ?? name })}
              onValue={(value) => decide({ values: { ...decided.values, [name]: value } })}
            />
            {before.has(field.entity) && fieldType(field.type).options && (
              <SplitOption
                field={field}
                from={name}
                words={shown ?? name}
                entities={before}
                onSplit={(cases) =>
                  decide({ cases: [...(decided.cases ?? []).filter(({ from }) => from !== name), ...cases] })
                }
              />
            )}
          </div>
        );
      })}
    </>
  );
}

const isList = (field: Field): boolean => fieldType(field.type).valueSchema(field)["type"] === "array";

/** The names of the options that would have to be there, as the server found them. */
function wantedOptions({ params }: Problem): readonly string[] {
  const options = params?.["options"];
  return Array.isArray(options) ? options.filter((name) => typeof name === "string") : [];
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
