import type { Field, FormItem } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { Icon } from "@quoin/ui";
import { memo } from "react";
import { useController } from "react-hook-form";
import { useFormContext } from "../form-context.ts";
import { FieldEditor } from "./field-editor.tsx";
import { useFieldWords } from "./field-words.ts";
import styles from "./form.module.css";
import { lockOf } from "./lock-of.ts";
import { ReadValue } from "./read-value.tsx";
import { useWarning } from "../rules/use-warning.ts";
import { useEditing } from "./use-editing.ts";

interface FieldItemProps {
  readonly item: FormItem;
  readonly field: Field;
  readonly readOnly: boolean;
  readonly required: boolean;
}

/** One field of a form with its label: a value that is read until somebody turns to it, then an input on the same line. */
export const FieldItem = memo(function FieldItem({ item, field, readOnly, required }: FieldItemProps) {
  const form = useFormContext();
  const { field: bound, fieldState } = useController({ control: form.control, name: field.key });
  const words = useFieldWords(item, field);
  // The designer shows what conditions lock as it is without them; what nobody ever types stays no input.
  const lock = lockOf(field, readOnly && !form.design, form);
  const editing = useEditing(field.key, { locked: lock !== undefined, onLeave: bound.onBlur });
  const id = `${form.idPrefix}-${field.key}`;
  const message = fieldState.error?.message;
  const warning = useWarning(form.warnings, field.key);
  // Files are dropped at any time, and on their way while somebody goes on elsewhere.
  const stands = fieldType(field.type).holdsFiles === true && !form.design;
  const isInput = lock === undefined && (form.mode === "create" || editing.open || stands || message !== undefined);
  const describedBy = [words.help && `${id}-help`, message && `${id}-error`, warning && `${id}-warning`]
    .filter(Boolean)
    .join(" ");
  return (
    <div
      className={styles.row}
      data-stacked={form.stacked || undefined}
      data-input={isInput || undefined}
      data-new={form.mode === "create" || undefined}
      {...editing.handlers}
    >
      <label className={styles.label} id={`${id}-label`} {...(isInput && { htmlFor: id })}>
        {words.label}
        {required && isInput && (
          <span className={styles.must} aria-hidden>
            *
          </span>
        )}
      </label>
      <div className={styles.value}>
        {isInput ? (
          <FieldEditor
            field={field}
            id={id}
            value={bound.value}
            onChange={bound.onChange}
            required={required}
            invalid={message !== undefined}
            describedBy={describedBy}
            placeholder={words.placeholder}
            focus={editing.open}
          />
        ) : (
          <ReadValue
            field={field}
            id={id}
            value={bound.value}
            lock={lock}
            onOpen={editing.start}
            refocus={editing.refocus}
          />
        )}
        {message !== undefined && (
          <p className={styles.error} id={`${id}-error`}>
            <Icon name="alert-circle" size={14} />
            {message}
          </p>
        )}
        {warning !== undefined && message === undefined && (
          <p className={styles.warning} id={`${id}-warning`} role="status">
            <Icon name="alert-triangle" size={14} />
            {warning}
          </p>
        )}
        {words.help && isInput && (
          <p className={styles.help} id={`${id}-help`}>
            {words.help}
          </p>
        )}
      </div>
    </div>
  );
});
