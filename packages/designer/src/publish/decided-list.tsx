import { Button } from "@mantine/core";
import type { DefinitionSet } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import type { ValueChoices } from "./decisions-of.ts";
import styles from "./publish.module.css";
import type { FieldPlace } from "./settle-field.ts";

interface DecidedListProps {
  readonly draft: DefinitionSet;
  /** "entity.field" → what was decided. */
  readonly choices: Readonly<Record<string, ValueChoices>>;
  readonly onDecide: (place: FieldPlace, choices: ValueChoices | null) => void;
}

/** What was decided about stored values, each to be taken back. */
export function DecidedList({ draft, choices, onDecide }: DecidedListProps) {
  const t = useText("designer");
  const label = useLabel();
  return Object.entries(choices).map(([name, choice]) => {
    const dot = name.indexOf(".");
    const place = { entity: name.slice(0, dot), field: name.slice(dot + 1) };
    const document = draft.entity[place.entity];
    const title = [
      label(document?.["x-labels"], place.entity),
      label(document?.properties[place.field]?.["x-labels"], place.field),
    ].join(" · ");
    const count = Object.keys(choice.values ?? {}).length + (choice.cases ?? []).length;
    const parts = [
      choice.misfits === "empty" && t("publish.values.empty"),
      choice.fill !== undefined && `${t("publish.values.fill")}: ${written(choice.fill)}`,
      choice.several === "first" && t("publish.values.several"),
      choice.round === "nearest" && t("publish.values.round"),
      choice.round === "down" && t("publish.values.down"),
      choice.duplicates === "empty" && t("publish.values.first"),
      choice.bringBack === true && t("publish.values.bringBack"),
      count > 0 && t("publish.values.mapped", { count }),
    ].filter((part) => part !== false);
    return (
      <section key={name} className={styles.decision} aria-label={title}>
        <h2 className={styles.decisionTitle}>
          <Icon name="circle-check" />
          {title}
        </h2>
        <p className={styles.words}>{parts.join(" · ")}</p>
        <div className={styles.choices}>
          <Button size="compact-sm" variant="default" onClick={() => onDecide(place, null)}>
            {t("publish.values.forget")}
          </Button>
        </div>
      </section>
    );
  });
}

const written = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
