import { MultiSelect, Skeleton } from "@mantine/core";
import type { ConditionField, OperatorValue } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import { FieldCell, FieldInput } from "@quoin/fields/react";
import { Chip, useLabel, useText } from "@quoin/ui";
import { Suspense, useId, useState } from "react";
import styles from "./value.module.css";

interface ManyEditorProps {
  readonly field: ConditionField;
  readonly own: Field | undefined;
  readonly value: readonly (string | number)[];
  readonly invalid: boolean;
  readonly onChange: (value: OperatorValue) => void;
}

/** Several values: ticked from the options, or gathered one after the other with the field's own input. */
export function ManyEditor({ field, own, value, invalid, onChange }: ManyEditorProps) {
  const t = useText("render");
  const choose = useLabel();
  const id = useId();
  const [turn, setTurn] = useState(0);
  const [typed, setTyped] = useState<unknown>();
  const set = (next: readonly (string | number)[]) => onChange(next.length === 0 ? undefined : [...new Set(next)]);
  if (field.options) {
    const known = field.options.map((option) => ({ value: option.id, label: choose(option.labels, option.id) }));
    const gone = value.map(String).filter((one) => !known.some((option) => option.value === one));
    return (
      <MultiSelect
        size="xs"
        data={[...known, ...gone.map((one) => ({ value: one, label: one }))]}
        value={value.map(String)}
        onChange={set}
        searchable
        aria-label={t("filter.value.many")}
        error={invalid}
        maxDropdownHeight={280}
      />
    );
  }
  if (!own) return null;
  // A list has an input of its own for several.
  if (["options", "references", "users", "teams"].includes(field.kind)) {
    return (
      <Suspense fallback={<Skeleton height={28} />}>
        <span id={`${id}-label`} hidden>
          {t("filter.value.many")}
        </span>
        <FieldInput
          field={own}
          id={id}
          labelledBy={`${id}-label`}
          value={value}
          onChange={(next) => set(Array.isArray(next) ? next.map(String) : [])}
          invalid={invalid}
          variant="filter"
        />
      </Suspense>
    );
  }
  const add = (next: unknown) => {
    if (typeof next !== "string" && typeof next !== "number") return;
    set([...value, next]);
    setTyped(undefined);
    setTurn(turn + 1);
  };
  // What is picked is whole at once; what is typed is taken when one leaves.
  const picked = ["reference", "user", "team", "anyReference"].includes(field.kind);
  return (
    <div className={styles.many} role="group" aria-label={t("filter.value.many")}>
      {value.map((one) => (
        <Chip key={one} onRemove={() => set(value.filter((other) => other !== one))} label={String(one)}>
          <Suspense>
            <FieldCell field={own} value={one} variant="grid" />
          </Suspense>
        </Chip>
      ))}
      <Suspense fallback={<Skeleton height={28} />}>
        <span id={`${id}-label`} hidden>
          {t("filter.value.add")}
        </span>
        <FieldInput
          key={turn}
          field={own}
          id={id}
          labelledBy={`${id}-label`}
          value={typed}
          onChange={picked ? add : setTyped}
          invalid={invalid && value.length === 0}
          variant="filter"
          onBlur={() => !picked && typed !== undefined && add(typed)}
          placeholder={t("filter.value.add")}
        />
      </Suspense>
    </div>
  );
}
