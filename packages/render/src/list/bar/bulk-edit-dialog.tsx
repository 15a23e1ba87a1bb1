import { Button, Modal, Select } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { checkValue, isEmpty, problemText } from "@quoin/fields";
import { FieldInput } from "@quoin/fields/react";
import { useFocusBack, useLabel, useLocale, useText } from "@quoin/ui";
import { Suspense, useState } from "react";
import styles from "./save-view-dialog.module.css";

export interface BulkEditDialogProps {
  /** The fields that may be set. With one, it is not asked which. */
  readonly fields: readonly Field[];
  readonly count: number;
  readonly title: string;
  readonly busy?: boolean;
  readonly onSave: (field: Field, value: unknown) => void;
  readonly onClose: () => void;
}

/** One value for many records. */
export function BulkEditDialog({ fields, count, title, busy = false, onSave, onClose }: BulkEditDialogProps) {
  useFocusBack();
  const t = useText("render");
  const words = useText("fields");
  const { locale } = useLocale();
  const label = useLabel();
  const [key, setKey] = useState(fields.length === 1 ? (fields[0]?.key ?? null) : null);
  const [value, setValue] = useState<unknown>();
  const field = fields.find((one) => one.key === key);
  // Where the field is given, the value is what was come for: one careless Enter must not empty it everywhere.
  const given = fields.length === 1;
  const [problem] = field ? checkValue(value, field) : [];
  const said =
    field && isEmpty(value) && (field.required || given)
      ? words("problem.required")
      : field && problem && problemText(problem, words, { locale, field });
  const labelOf = (one: Field) => label(one.schema["x-labels"], one.key);
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ "aria-label": t("list.close") }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (field && said === undefined) onSave(field, isEmpty(value) ? null : value);
        }}
      >
        {fields.length > 1 && (
          <Select
            label={t("list.bulk.field")}
            searchable
            data-autofocus
            value={key}
            data={fields.map((one) => ({ value: one.key, label: labelOf(one) }))}
            onChange={(next) => {
              setKey(next);
              setValue(undefined);
            }}
          />
        )}
        {field && (
          <div className={styles.field}>
            <label htmlFor="bulk-value" id="bulk-value-label">
              {labelOf(field)}
            </label>
            <Suspense fallback={null}>
              <FieldInput
                key={field.key}
                field={field}
                value={value}
                onChange={setValue}
                id="bulk-value"
                labelledBy="bulk-value-label"
                describedBy="bulk-value-words"
                invalid={said !== undefined && !isEmpty(value)}
                autoFocus={given}
              />
            </Suspense>
            <p id="bulk-value-words" className={styles.hint}>
              {!isEmpty(value) && said !== undefined
                ? said
                : isEmpty(value) && said === undefined
                  ? t("list.bulk.empties")
                  : ""}
            </p>
          </div>
        )}
        <div className={styles.end}>
          <Button variant="default" onClick={onClose}>
            {t("list.cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={!field || said !== undefined}>
            {t("list.bulk.apply", { count })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
