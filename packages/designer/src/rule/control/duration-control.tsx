import { NumberInput, Select } from "@mantine/core";
import type { DateShift } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useState } from "react";
import { SHIFT_UNITS, type ShiftUnit } from "../words/shift-words.ts";
import type { ControlProps } from "./control-props.ts";
import styles from "./control.module.css";

const UNITS = SHIFT_UNITS.filter((unit) => unit !== "years");

/** An amount of time: a number and its unit; a second unit can be joined. */
export function DurationControl({ label, value, onChange, error }: ControlProps) {
  const t = useText("designer");
  const shift = (value ?? {}) as DateShift;
  const used = UNITS.filter((unit) => shift[unit] !== undefined);
  // Who clears the amount to type another still means the same unit.
  const [kept, keep] = useState<ShiftUnit>("days");
  const rows: readonly ShiftUnit[] = used.length > 0 ? used : [kept];
  const free = UNITS.filter((unit) => !rows.includes(unit));
  const set = (unit: ShiftUnit, count: number | undefined, was: ShiftUnit = unit) => {
    keep(unit);
    const next: Record<string, number> = { ...shift };
    delete next[was];
    if (count !== undefined) next[unit] = count;
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      {rows.map((unit) => (
        <div key={unit} className={styles.pair}>
          <NumberInput
            size="xs"
            aria-label={t("rule.duration.amount")}
            min={0}
            allowDecimal={false}
            value={shift[unit] ?? ""}
            error={error !== undefined}
            onChange={(count) => set(unit, typeof count === "number" ? count : undefined)}
          />
          <Select
            size="xs"
            aria-label={t("rule.duration.unit")}
            data={[unit, ...free].map((one) => ({ value: one, label: t(`rule.unit.${one}`) }))}
            value={unit}
            allowDeselect={false}
            onChange={(next) => next && set(next as ShiftUnit, shift[unit] ?? 1, unit)}
          />
        </div>
      ))}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
