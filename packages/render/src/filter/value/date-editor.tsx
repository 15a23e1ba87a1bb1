import { NumberInput, Select, Skeleton } from "@mantine/core";
import type { DateOperand, RelativeDate } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { FIELD_TYPES } from "@quoin/fields";
import { FieldInput } from "@quoin/fields/react";
import { useText } from "@quoin/ui";
import { Suspense, useId } from "react";
import { relativeForms } from "./relative-forms.ts";
import styles from "./value.module.css";

interface DateEditorProps {
  readonly label: string;
  readonly value: DateOperand | undefined;
  readonly invalid: boolean;
  readonly onChange: (value: DateOperand | undefined) => void;
}

/** Any field type that holds a calendar day draws the day's input. */
const [dayType] = Object.values(FIELD_TYPES).filter(({ condition }) => condition === "date");
const dayField: Field | undefined = dayType && {
  key: "day",
  entity: "",
  type: dayType.name,
  schema: dayType.initial,
  required: false,
  system: false,
};

/** A day of the calendar, or one told from today: the start of this month, 7 days ago. */
export function DateEditor({ label, value, invalid, onChange }: DateEditorProps) {
  const t = useText("render");
  const id = useId();
  const relative: RelativeDate | undefined = typeof value === "object" ? value : undefined;
  const form = relative && relativeForms.find(({ is }) => is(relative));
  const chosen = relative === undefined ? "exact" : (form?.name ?? "other");
  const pick = (name: string | null) => {
    const next = relativeForms.find((one) => one.name === name);
    onChange(next ? next.make(form?.count?.(relative ?? { today: true }) ?? 7) : undefined);
  };
  const options = ["exact", ...relativeForms.map(({ name }) => name), ...(chosen === "other" ? ["other"] : [])];
  return (
    <div className={styles.date}>
      <Select
        size="xs"
        w={148}
        aria-label={label}
        data={options.map((name) => ({ value: name, label: t(`filter.date.${name}`) }))}
        value={chosen}
        allowDeselect={false}
        onChange={pick}
        maxDropdownHeight={280}
      />
      {chosen === "exact" && dayField && (
        <Suspense fallback={<Skeleton height={28} />}>
          <span id={`${id}-label`} hidden>
            {label}
          </span>
          <FieldInput
            field={dayField}
            id={id}
            labelledBy={`${id}-label`}
            value={typeof value === "string" ? value.slice(0, 10) : undefined}
            onChange={(next) => onChange(typeof next === "string" ? next : undefined)}
            invalid={invalid}
            variant="filter"
          />
        </Suspense>
      )}
      {relative && form?.count && (
        <NumberInput
          size="xs"
          w={72}
          min={0}
          max={3650}
          allowDecimal={false}
          aria-label={t("filter.date.count")}
          value={form.count(relative)}
          error={invalid}
          onChange={(next) => typeof next === "number" && onChange(form.make(next))}
        />
      )}
    </div>
  );
}
