import { NumberInput, Select } from "@mantine/core";
import type { WorkShift } from "@quoin/formula";
import { useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { useRuleScope } from "../rule-scope.ts";
import { WORK_UNITS, type WorkTime } from "../words/work-words.ts";
import type { ControlProps } from "./control-props.ts";
import styles from "./control.module.css";

const USUAL = "";

/** Working time of a calendar: an amount and its unit; of a moment, before or after it. */
export function WorktimeControl({ label, value, onChange, step, error }: ControlProps) {
  const t = useText("designer");
  const say = useLabel();
  const { calendars } = useRuleScope();
  const work = value as WorkTime | undefined;
  // Who clears the amount to type another still means the same unit and calendar.
  const [kept, keep] = useState<WorkTime>();
  const known = work ?? kept;
  const { amount = 0, unit = "hours" } = known ?? {};
  const back = amount < 0;
  const moment = step?.settings?.["until"] !== undefined;
  const set = (next: Partial<WorkTime>) => onChange({ amount, unit, ...known, ...next });
  const choose = (id: string | null) => {
    const { calendar: _was, ...rest } = { amount, unit, ...work };
    onChange(id === null || id === USUAL ? rest : { ...rest, calendar: id });
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.pair}>
        <NumberInput
          size="xs"
          aria-label={t("rule.duration.amount")}
          min={0}
          max={10_000}
          allowDecimal={false}
          value={work === undefined ? "" : Math.abs(amount)}
          error={error !== undefined}
          onChange={(count) => {
            if (typeof count === "number") return set({ amount: back ? 0 - count : count });
            keep(known);
            onChange(undefined);
          }}
        />
        <Select
          size="xs"
          aria-label={t("rule.duration.unit")}
          data={WORK_UNITS.map((one) => ({ value: one, label: t(`rule.work.unit.${one}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={(next) => next && set({ unit: next as WorkShift["unit"] })}
        />
      </div>
      {work !== undefined && (moment || back) && (
        <Select
          size="xs"
          aria-label={t("rule.work.way")}
          data={(["before", "after"] as const).map((way) => ({ value: way, label: t(`rule.work.${way}`) }))}
          value={back ? "before" : "after"}
          allowDeselect={false}
          onChange={(way) => set({ amount: way === "before" ? -Math.abs(amount) : Math.abs(amount) })}
        />
      )}
      {work !== undefined && (calendars.length > 1 || work.calendar !== undefined) && (
        <Select
          size="xs"
          label={t("rule.work.calendar")}
          data={[
            { value: USUAL, label: t("rule.work.usual") },
            ...calendars.map((one) => ({ value: one.id, label: say(one["x-labels"], one.id) })),
          ]}
          value={work.calendar ?? USUAL}
          allowDeselect={false}
          error={
            work.calendar !== undefined && !calendars.some(({ id }) => id === work.calendar) && t("rule.work.gone")
          }
          onChange={choose}
        />
      )}
      {work !== undefined && calendars.length === 0 && <p className={styles.error}>{t("rule.work.none")}</p>}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
