import { Skeleton } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { FieldInput } from "@quoin/fields/react";
import { type RefObject, Suspense, useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { useFormContext } from "../form-context.ts";
import styles from "./form.module.css";

interface FieldEditorProps {
  readonly field: Field;
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly placeholder?: string | undefined;
  readonly focus: boolean;
}

/** The field type's own input on the form's line. Takes the focus when it was just turned to. */
export function FieldEditor({
  field,
  id,
  value,
  onChange,
  required,
  invalid,
  describedBy,
  placeholder,
  focus,
}: FieldEditorProps) {
  const { base, control } = useFormContext();
  // What the options depend on is shown as it is being edited; other inputs watch nothing but themselves.
  const other = field.schema["x-depends"]?.field;
  const said: unknown = useWatch({ control, name: other ?? field.key });
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box} className={styles.editor}>
      <Suspense fallback={<Skeleton height={32} />}>
        <FieldInput
          field={field}
          id={id}
          value={value ?? undefined}
          // The form keeps "empty" as null: undefined would bring the first value back.
          onChange={(next) => onChange(next ?? null)}
          required={required}
          invalid={invalid}
          labelledBy={`${id}-label`}
          record={other === undefined ? base() : { ...base(), [other]: said }}
          variant="form"
          {...(describedBy !== "" && { describedBy })}
          {...(placeholder !== undefined && { placeholder })}
        />
        <Focus box={box} id={id} wanted={focus} />
      </Suspense>
    </div>
  );
}

interface FocusProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly id: string;
  readonly wanted: boolean;
}

/** Beside the input, so that it acts when that is there: the first input of its type has to be loaded. */
function Focus({ box, id, wanted }: FocusProps) {
  useEffect(() => {
    if (!wanted || box.current?.contains(document.activeElement)) return;
    const control = box.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}, input, textarea, button`);
    control?.focus();
    if (control instanceof HTMLInputElement && control.matches('[type="text"], :not([type])')) control.select();
  }, [box, wanted, id]);
  return null;
}
