import { Button } from "@mantine/core";
import { Icon, useFormat, useLocale, useText } from "@quoin/ui";
import { type CalendarDraft, dayKind, withDays } from "./calendar-draft.ts";
import styles from "./calendars.module.css";
import { PUBLIC_HOLIDAYS } from "./public-holidays.ts";
import { readDays } from "./read-days.ts";

interface PublicDaysProps {
  readonly draft: CalendarDraft;
  readonly onChange: (draft: CalendarDraft) => void;
}

const yearsOf = ({ holidays = [], workdays = [] }: CalendarDraft): readonly string[] =>
  [...new Set([...holidays, ...workdays.map(({ date }) => date)].map((date) => date.slice(0, 4)))].sort();

/** Announced public holidays to take over, and the years of which the calendar says something. */
export function PublicDays({ draft, onChange }: PublicDaysProps) {
  const t = useText("web");
  const { locale } = useLocale();
  const { list } = useFormat();
  const regions = new Intl.DisplayNames(locale, { type: "region" });
  const years = yearsOf(draft);
  return (
    <>
      <div className={styles.choose}>
        {PUBLIC_HOLIDAYS.map(({ region, year, days: text }) => {
          const { days } = readDays(text);
          const taken = [...days].every(([date, kind]) => dayKind(draft, date) === kind);
          return (
            <Button
              key={`${region} ${year}`}
              size="xs"
              variant="default"
              disabled={taken}
              leftSection={<Icon name={taken ? "check" : "plus"} size={14} />}
              onClick={() => onChange(withDays(draft, days))}
            >
              {t(taken ? "calendars.publicTaken" : "calendars.public", { region: regions.of(region), year })}
            </Button>
          );
        })}
      </div>
      <p className={styles.years}>
        {years.length > 0 ? t("calendars.years", { years: list(years) }) : t("calendars.noYears")}{" "}
        {t("calendars.laterYears")}
      </p>
    </>
  );
}
