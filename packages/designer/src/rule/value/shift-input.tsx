import { NumberInput, Select } from "@mantine/core";
import type { DateShift } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useState } from "react";
import { SHIFT_UNITS, type ShiftUnit } from "../words/shift-words.ts";
import styles from "./value.module.css";

interface ShiftInputProps {
  /** Hours and minutes make sense too. */
  readonly withTime: boolean;
  readonly shift: DateShift | undefined;
  readonly onChange: (shift: DateShift | undefined) => void;
}

/** How far from today or now: a number, negative for the past, and its unit. */
export function ShiftInput({ withTime, shift, onChange }: ShiftInputProps) {
  const t = useText("designer");
  const units = SHIFT_UNITS.filter((unit) => withTime || (unit !== "hours" && unit !== "minutes"));
  // What is no number yet, an empty input or a minus, and the unit that it will be one of.
  const [typed, setTyped] = useState<string>();
  const [kept, keep] = useState<ShiftUnit>("days");
  const used = units.find((unit) => shift?.[unit] !== undefined) ?? kept;
  const count = shift?.[used] ?? 0;
  const set = (amount: number, unit: ShiftUnit) => {
    keep(unit);
    onChange(amount === 0 ? undefined : { [unit]: amount });
  };
  return (
    <div className={styles.shift}>
      <NumberInput
        size="xs"
        aria-label={t("rule.shift.amount")}
        allowDecimal={false}
        prefix={count > 0 ? "+" : ""}
        value={typed ?? count}
        onChange={(amount) => {
          setTyped(typeof amount === "string" ? amount : undefined);
          set(typeof amount === "number" ? amount : 0, used);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <Select
        size="xs"
        aria-label={t("rule.duration.unit")}
        data={units.map((unit) => ({ value: unit, label: t(`rule.unit.${unit}`) }))}
        value={used}
        allowDeselect={false}
        onChange={(unit) => unit && set(count === 0 ? 1 : count, unit as ShiftUnit)}
      />
    </div>
  );
}
