import { NativeSelect, NumberInput, Skeleton, TextInput } from "@mantine/core";
import type {
  ConditionField,
  ConditionShape,
  DateOperand,
  OperatorArgument,
  OperatorRange,
  OperatorValue,
} from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { FieldInput } from "@quoin/fields/react";
import { useLabel, useText } from "@quoin/ui";
import { Suspense, useId } from "react";
import { useFilterContext } from "../filter-context.ts";
import { DateEditor } from "./date-editor.tsx";
import { ManyEditor } from "./many-editor.tsx";
import styles from "./value.module.css";

export interface ValueEditorProps {
  readonly shape: ConditionShape;
  readonly field: ConditionField;
  readonly argument: OperatorArgument;
  readonly value: OperatorValue;
  readonly invalid: boolean;
  readonly onChange: (value: OperatorValue) => void;
}

const isRange = (value: OperatorValue): value is OperatorRange =>
  typeof value === "object" && !Array.isArray(value) && "from" in value;
const isOperand = (value: unknown): value is DateOperand =>
  typeof value === "string" || (typeof value === "object" && value !== null && "today" in value);

/** A plain value as the field type's own input gives it; what cannot be read yet is kept, so that the line says so. */
const plain = (value: unknown): OperatorValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;

/** The value of a line: drawn by the field type's own input, or by what the operator asks for. */
export function ValueEditor({ shape, field, argument, value, invalid, onChange }: ValueEditorProps) {
  const t = useText("render");
  const choose = useLabel();
  const id = useId();
  const { entities } = useFilterContext();
  const own = entities.get(shape.entity)?.fieldByKey.get(field.key);
  const dated = field.kind === "date" || field.kind === "instant";
  const range = isRange(value) ? value : undefined;
  /** A range is whole only with both ends; half of one is kept as such and told as unfinished. */
  const setEnd = (end: "from" | "to", next: unknown) => onChange({ ...range, [end]: next } as OperatorRange);
  const input = (of: Field, at: { value: unknown; onChange: (next: unknown) => void; label: string }) => (
    <Suspense fallback={<Skeleton height={28} />}>
      <FieldInput
        field={of}
        id={`${id}-${at.label}`}
        value={at.value}
        onChange={at.onChange}
        labelledBy={`${id}-${at.label}-label`}
        invalid={invalid}
        variant="filter"
      />
      <span id={`${id}-${at.label}-label`} hidden>
        {t(`filter.value.${at.label}`)}
      </span>
    </Suspense>
  );
  if (argument === "text") {
    return (
      <TextInput
        size="xs"
        aria-label={t("filter.value.one")}
        value={typeof value === "string" ? value : ""}
        error={invalid}
        onChange={(event) => onChange(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
      />
    );
  }
  if (argument === "entity") {
    const keys = own?.schema["x-entities"] ?? [];
    return (
      <NativeSelect
        size="xs"
        aria-label={t("filter.value.one")}
        data={[
          { value: "", label: "" },
          ...keys.map((key) => ({ value: `${key}/`, label: choose(entities.get(key)?.document["x-labels"], key) })),
        ]}
        value={typeof value === "string" ? value : ""}
        error={invalid}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    );
  }
  if (argument === "count") {
    return (
      <NumberInput
        size="xs"
        w={96}
        min={0}
        max={3650}
        allowDecimal={false}
        suffix={t("filter.daysSuffix")}
        aria-label={t("filter.value.days")}
        value={typeof value === "number" ? value : ""}
        error={invalid}
        onChange={(next) => onChange(typeof next === "number" ? next : undefined)}
      />
    );
  }
  if (argument === "relativeDate")
    return (
      <DateEditor
        label={t("filter.value.one")}
        value={isOperand(value) ? value : undefined}
        invalid={invalid}
        onChange={onChange}
      />
    );
  if (argument === "range") {
    return (
      <div className={styles.range}>
        {dated ? (
          <>
            <DateEditor
              label={t("filter.value.from")}
              value={isOperand(range?.from) ? range.from : undefined}
              invalid={invalid}
              onChange={(next) => setEnd("from", next)}
            />
            <span className={styles.to}>–</span>
            <DateEditor
              label={t("filter.value.to")}
              value={isOperand(range?.to) ? range.to : undefined}
              invalid={invalid}
              onChange={(next) => setEnd("to", next)}
            />
          </>
        ) : (
          own && (
            <>
              {input(own, { value: range?.from, onChange: (next) => setEnd("from", next), label: "from" })}
              <span className={styles.to}>–</span>
              {input(own, { value: range?.to, onChange: (next) => setEnd("to", next), label: "to" })}
            </>
          )
        )}
      </div>
    );
  }
  if (argument === "many")
    return (
      <ManyEditor
        field={field}
        own={own}
        value={Array.isArray(value) ? value : []}
        invalid={invalid}
        onChange={onChange}
      />
    );
  if (!own) return null;
  return input(own, { value: value ?? undefined, onChange: (next) => onChange(plain(next)), label: "one" });
}
