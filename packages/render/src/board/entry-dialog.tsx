import { Button, Modal } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { checkValue, isEmpty, problemText } from "@quoin/fields";
import { FieldInput } from "@quoin/fields/react";
import { useFocusBack, useLabel, useLocale, useText } from "@quoin/ui";
import { Suspense, useState } from "react";
import type { Row } from "../list/grid/row.ts";
import styles from "./board.module.css";

export interface EntryDialogProps {
  readonly title: string;
  /** What must hold, in words. */
  readonly gate: string | undefined;
  readonly fields: readonly Field[];
  readonly row: Row;
  /** What is still wrong with these values: words per field key, "" for the whole. */
  readonly check: (values: Row) => Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onSave: (values: Row) => void;
  readonly onClose: () => void;
}

/** The few fields that a lane asks for before it lets a record in. */
export function EntryDialog({ title, gate, fields, row, check, busy, error, onSave, onClose }: EntryDialogProps) {
  useFocusBack();
  const t = useText("render");
  const words = useText("fields");
  const { locale } = useLocale();
  const label = useLabel();
  const [values, setValues] = useState<Row>(() => Object.fromEntries(fields.map(({ key }) => [key, row[key]])));
  const [tried, setTried] = useState(false);
  const problemOf = (field: Field, found: Readonly<Record<string, string>>): string | undefined => {
    const value = values[field.key];
    const [problem] = isEmpty(value) ? [] : checkValue(value, field);
    return problem ? problemText(problem, words, { locale, field }) : found[field.key];
  };
  const found = check(values);
  const wrong = new Map(fields.map((field) => [field.key, problemOf(field, found)]));
  const whole = found[""];
  const isWrong = whole !== undefined || [...wrong.values()].some((one) => one !== undefined);
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ "aria-label": t("list.close") }}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isWrong) onSave(values);
        }}
      >
        <p>{gate === undefined ? t("board.asks") : t("board.asksGate", { gate })}</p>
        {fields.map((field, index) => {
          const said = tried ? wrong.get(field.key) : undefined;
          const id = `entry-${field.key}`;
          return (
            <div key={field.key} className={styles.field}>
              <label htmlFor={id} id={`${id}-label`}>
                {label(field.schema["x-labels"], field.key)}
              </label>
              <Suspense fallback={null}>
                <FieldInput
                  field={field}
                  value={values[field.key]}
                  onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
                  id={id}
                  labelledBy={`${id}-label`}
                  describedBy={`${id}-words`}
                  invalid={said !== undefined}
                  required
                  autoFocus={index === 0}
                />
              </Suspense>
              <span id={`${id}-words`} className={styles.wrong}>
                {said}
              </span>
            </div>
          );
        })}
        {(error ?? (tried ? whole : undefined)) !== undefined && (
          <p role="alert" className={styles.wrong}>
            {error ?? whole}
          </p>
        )}
        <div className={styles.end}>
          <Button variant="default" onClick={onClose}>
            {t("list.cancel")}
          </Button>
          <Button type="submit" loading={busy}>
            {t("board.move")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
