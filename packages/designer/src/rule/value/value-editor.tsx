import { Select, Textarea } from "@mantine/core";
import type { Json, ValueDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { FieldInput } from "@quoin/fields/react";
import { Skeleton, useText } from "@quoin/ui";
import { Suspense, useId, useState } from "react";
import { LIQUID } from "../../text/liquid.ts";
import type { ValueTarget } from "./fits.ts";
import { ShiftInput } from "./shift-input.tsx";
import { SourcePicker } from "./source-picker.tsx";
import styles from "./value.module.css";
import { modeOf, modesFor, type ValueMode, valueIn } from "./value-mode.ts";

interface ValueEditorProps {
  /** What the value is for, in words. */
  readonly label: string;
  readonly value: ValueDocument | undefined;
  readonly target: ValueTarget;
  readonly step: string;
  readonly placeholder: string;
  readonly onChange: (value: ValueDocument | undefined) => void;
}

/** A value: how it is given, and then it. A literal is drawn by the input of the very field that it is for. */
export function ValueEditor({ label, value, target, step, placeholder, onChange }: ValueEditorProps) {
  const t = useText("designer");
  const id = useId();
  // "From the record" before a place is picked is no value yet.
  const [picking, setPicking] = useState(false);
  const mode: ValueMode = picking ? "path" : modeOf(value);
  const prose = target.type === "field" && fieldType(target.field.type).prose === true;
  const choose = (next: ValueMode) => {
    setPicking(next === "path");
    const begin = valueIn(next);
    if (begin !== undefined) onChange(begin);
  };
  return (
    <div className={styles.editor}>
      <Select
        size="xs"
        className={styles.mode}
        aria-label={t("rule.value.how", { field: label })}
        data={modesFor(target, mode).map((one) => ({ value: one, label: t(`rule.mode.${one}`) }))}
        value={mode}
        allowDeselect={false}
        comboboxProps={{ width: 160, position: "bottom-start" }}
        onChange={(next) => next && choose(next as ValueMode)}
      />
      <div className={styles.value}>
        {mode === "path" && (
          <SourcePicker
            label={placeholder}
            path={value && "path" in value ? value.path : undefined}
            target={target}
            step={step}
            onPick={(path) => {
              setPicking(false);
              onChange({ path });
            }}
          />
        )}
        {mode === "literal" && target.type === "field" && value && "value" in value && (
          <Suspense fallback={<Skeleton bare rows={1} columns={[1]} height={28} />}>
            <span id={`${id}-label`} className={styles.hidden}>
              {label}
            </span>
            <FieldInput
              field={target.field}
              id={id}
              labelledBy={`${id}-label`}
              variant="filter"
              value={value.value ?? undefined}
              onChange={(next) => onChange({ value: (next ?? null) as Json })}
            />
          </Suspense>
        )}
        {mode === "text" && value && "text" in value && (
          <Textarea
            size="xs"
            autosize
            minRows={1}
            maxRows={8}
            aria-label={label}
            description={t(prose ? "rule.liquid.prose" : "rule.liquid.stored", LIQUID)}
            inputWrapperOrder={["input", "description"]}
            placeholder={t("rule.liquid.short", LIQUID)}
            value={value.text}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
        {value && "from" in value && (mode === "today" || mode === "now") && (
          <ShiftInput
            withTime={mode === "now"}
            shift={value.add}
            onChange={(add) => onChange({ from: value.from, ...(add && { add }) })}
          />
        )}
      </div>
    </div>
  );
}
