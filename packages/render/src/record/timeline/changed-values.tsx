import { UnstyledButton } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { fieldType, isEmpty } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { Icon, useLabel, useText } from "@quoin/ui";
import { Suspense, useState } from "react";
import styles from "./timeline.module.css";

interface ChangedValuesProps {
  readonly entity: Entity;
  readonly before: Row;
  readonly after: Row;
  /** Says which field it was of a single one too. */
  readonly named?: boolean;
}

const FEW = 4;

function Value({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const t = useText("render");
  if (isEmpty(value)) return <span className={styles.none}>{t("form.empty")}</span>;
  // What was and what is, is told to the day and with its unit.
  const { group } = fieldType(field.type);
  const exact = group === "number" || group === "time";
  return (
    <Suspense>
      <FieldCell field={field} value={value} variant={exact ? "read" : "grid"} />
    </Suspense>
  );
}

/** Scores move with nearly every change: beside what was changed they tell nothing. */
const isScore = ({ type }: Field): boolean => {
  const { counts, ages } = fieldType(type);
  return counts !== undefined || ages !== undefined;
};

/** The fields of a change that people know of; what the system keeps for itself is left out. */
export function changedFields(entity: Entity, before: Row, after: Row): readonly Field[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const field = entity.fieldByKey.get(key);
    return field && !(field.system && field.schema["x-readonly"] === true) ? [field] : [];
  });
  const told = fields.filter((field) => !isScore(field));
  return told.length > 0 ? told : fields;
}

/** What changed, each field as before → after. Many are folded. */
export function ChangedValues({ entity, before, after, named = false }: ChangedValuesProps) {
  const t = useText("render");
  const choose = useLabel();
  const [all, setAll] = useState(false);
  const fields = changedFields(entity, before, after);
  const shown = all ? fields : fields.slice(0, FEW);
  return (
    <div className={styles.changes}>
      {shown.map((field) => (
        <div key={field.key} className={styles.change}>
          {(named || fields.length > 1) && (
            <span className={styles.fieldName}>{choose(field.schema["x-labels"], field.key)}</span>
          )}
          <span className={styles.was}>
            <Value field={field} value={before[field.key]} />
          </span>
          <Icon name="arrow-right" size={14} label={t("record.timeline.becomes")} />
          <span className={styles.is}>
            <Value field={field} value={after[field.key]} />
          </span>
        </div>
      ))}
      {fields.length > shown.length && (
        <UnstyledButton className={styles.link} onClick={() => setAll(true)}>
          {t("record.timeline.moreFields", { count: fields.length - shown.length })}
        </UnstyledButton>
      )}
    </div>
  );
}
