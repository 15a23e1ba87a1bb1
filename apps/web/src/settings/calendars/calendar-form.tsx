import { Button, Textarea, TextInput } from "@mantine/core";
import { useLocale, useText } from "@quoin/ui";
import { useState } from "react";
import { LANGUAGES } from "../../text/language.ts";
import { TimeZoneSelect } from "../time-zone-select.tsx";
import { type CalendarDraft, withDays } from "./calendar-draft.ts";
import styles from "./calendars.module.css";
import { hoursText, readHours } from "./hours-text.ts";
import { MonthGrid } from "./month-grid.tsx";
import { PublicDays } from "./public-days.tsx";
import { readDays } from "./read-days.ts";

interface CalendarFormProps {
  readonly draft: CalendarDraft;
  readonly onChange: (draft: CalendarDraft) => void;
}

/** One calendar: its names, hours of each weekday, days off and worked days of the year. */
export function CalendarForm({ draft, onChange }: CalendarFormProps) {
  const t = useText("web");
  const { locale } = useLocale();
  const [list, setList] = useState("");
  const read = readDays(list);
  const weekday = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day));
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <TextInput
            key={tag}
            lang={tag}
            label={t("calendars.name", { language: name })}
            value={draft["x-labels"]?.[tag] ?? ""}
            onChange={(event) =>
              onChange({ ...draft, "x-labels": { ...draft["x-labels"], [tag]: event.target.value } })
            }
          />
        ))}
        <TimeZoneSelect value={draft.timeZone} onChange={(timeZone) => onChange({ ...draft, timeZone })} />
        <TextInput
          label={t("calendars.id")}
          value={draft.id}
          readOnly
          description={t("calendars.idHelp", { id: draft.id })}
        />
      </div>
      <fieldset className={styles.week}>
        <legend>{t("calendars.week")}</legend>
        {draft.week.map((hours, day) => (
          <DayHours
            key={weekday(day)}
            label={weekday(day)}
            value={hoursText(hours)}
            onRead={(next) =>
              onChange({ ...draft, week: draft.week.map((one, index) => (index === day ? next : one)) })
            }
          />
        ))}
      </fieldset>
      <section>
        <h3>{t("calendars.days")}</h3>
        <PublicDays draft={draft} onChange={onChange} />
        <MonthGrid draft={draft} onChange={onChange} />
      </section>
      <section>
        <Textarea
          label={t("calendars.list")}
          description={t("calendars.listHelp")}
          placeholder={"2027-02-06 ~ 2027-02-12\n2027-02-14 班"}
          autosize
          minRows={3}
          maxRows={14}
          value={list}
          onChange={(event) => setList(event.currentTarget.value)}
          error={read.bad.length > 0 && t("calendars.listBad", { line: read.bad[0] })}
        />
        <Button
          mt="xs"
          variant="default"
          disabled={read.days.size === 0 || read.bad.length > 0}
          onClick={() => {
            onChange(withDays(draft, read.days));
            setList("");
          }}
        >
          {t("calendars.take", { count: read.days.size })}
        </Button>
      </section>
    </div>
  );
}

interface DayHoursProps {
  readonly label: string;
  readonly value: string;
  readonly onRead: (hours: CalendarDraft["week"][number]) => void;
}

function DayHours({ label, value, onRead }: DayHoursProps) {
  const t = useText("web");
  const [text, setText] = useState(value);
  const hours = readHours(text);
  return (
    <TextInput
      label={label}
      value={text}
      placeholder={t("calendars.dayOff")}
      error={hours === undefined && t("calendars.hoursBad")}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const next = readHours(event.currentTarget.value);
        if (next) onRead(next);
      }}
    />
  );
}
