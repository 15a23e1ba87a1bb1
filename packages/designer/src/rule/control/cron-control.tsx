import { NumberInput, Select, TextInput } from "@mantine/core";
import { LocaleProvider, useFormat, useLocale, useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import type { ControlProps } from "./control-props.ts";
import { type CronForm, readCron, writeCron } from "./cron-form.ts";
import styles from "./control.module.css";
import { nextTimes } from "./next-times.ts";

const KINDS = ["hour", "day", "weekdays", "week", "month", "custom"] as const;

const asKind = (form: CronForm, every: CronForm["every"]): CronForm => {
  const time = "time" in form ? form.time : "09:00";
  if (every === "hour") return { every, minute: 0 };
  if (every === "week") return { every, time, weekday: 1 };
  if (every === "month") return { every, time, day: 1 };
  if (every === "custom") return { every, pattern: writeCron(form) };
  return { every, time };
};

/** Set times: the usual ones by choice, any other as a cron pattern; and when it would run next. */
export function CronControl({ label, value, onChange, error }: ControlProps) {
  const t = useText("designer");
  const { locale } = useLocale();
  const { rule, timeZone: workspace } = useRuleScope();
  const own = rule.trigger.settings?.["timeZone"];
  const timeZone = typeof own === "string" ? own : workspace;
  const pattern = typeof value === "string" && value !== "" ? value : "0 9 * * *";
  const form = readCron(pattern);
  const set = (next: CronForm) => onChange(writeCron(next));
  const next = nextTimes(pattern, { count: 3, timeZone });
  const weekday = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2023, 0, 1 + day)));
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      <Select
        size="xs"
        aria-label={t("rule.cron.every")}
        data={KINDS.map((kind) => ({ value: kind, label: t(`rule.cron.${kind}`) }))}
        value={form.every}
        allowDeselect={false}
        onChange={(every) => every && set(asKind(form, every as CronForm["every"]))}
      />
      <div className={styles.pair}>
        {form.every === "week" && (
          <Select
            size="xs"
            aria-label={t("rule.cron.weekday")}
            data={[1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: weekday(day) }))}
            value={String(form.weekday)}
            allowDeselect={false}
            onChange={(day) => set({ ...form, weekday: Number(day) })}
          />
        )}
        {form.every === "month" && (
          <NumberInput
            size="xs"
            aria-label={t("rule.cron.dayOfMonth")}
            min={1}
            max={31}
            value={form.day}
            onChange={(day) => set({ ...form, day: Number(day) || 1 })}
          />
        )}
        {"time" in form && (
          <TextInput
            size="xs"
            type="time"
            aria-label={t("rule.cron.time")}
            value={form.time}
            onChange={(event) => event.currentTarget.value && set({ ...form, time: event.currentTarget.value })}
          />
        )}
        {form.every === "hour" && (
          <NumberInput
            size="xs"
            aria-label={t("rule.cron.minute")}
            min={0}
            max={59}
            value={form.minute}
            onChange={(minute) => set({ ...form, minute: Number(minute) || 0 })}
          />
        )}
        {form.every === "custom" && (
          <TextInput
            size="xs"
            aria-label={t("rule.cron.pattern")}
            value={form.pattern}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </div>
      {next && next.length > 0 ? (
        <LocaleProvider timeZone={timeZone}>
          <NextTimes times={next} zone={timeZone} />
        </LocaleProvider>
      ) : (
        <p className={styles.error}>{t("rule.cron.wrong")}</p>
      )}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

/** Written on the clock by which the rule comes round, wherever the reader is. */
function NextTimes({ times, zone }: { readonly times: readonly Date[]; readonly zone: string }) {
  const t = useText("designer");
  const { instant } = useFormat();
  return (
    <p className={styles.help}>
      {t("rule.cron.next", { zone })} {times.map((at) => instant(at, "date")).join(" · ")}
    </p>
  );
}
