import { UnstyledButton } from "@mantine/core";
import type { Entity } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import styles from "./missing-fields.module.css";

interface MissingFieldsProps {
  readonly entity: Entity;
  /** Keys, what counts most first. */
  readonly missing: readonly string[];
  /** What leads to a field's input; undefined where there is none. */
  readonly goTo: (field: string) => (() => void) | undefined;
}

/** What a record lacks, each leading to its input in the form. */
export function MissingFields({ entity, missing, goTo }: MissingFieldsProps) {
  const t = useText("render");
  const label = useLabel();
  if (missing.length === 0) return null;
  return (
    <div className={styles.missing}>
      <span className={styles.head}>{t("missing.title")}</span>
      <ul aria-label={t("missing.title")}>
        {missing.map((key) => {
          const name = label(entity.fieldByKey.get(key)?.schema["x-labels"], key);
          const go = goTo(key);
          return (
            <li key={key}>
              {go === undefined ? (
                <span className={styles.word}>{name}</span>
              ) : (
                <UnstyledButton className={styles.link} aria-label={t("missing.fill", { field: name })} onClick={go}>
                  <Icon name="plus" size={12} />
                  {name}
                </UnstyledButton>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
