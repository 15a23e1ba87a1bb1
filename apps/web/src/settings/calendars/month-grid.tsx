import { ActionIcon } from "@mantine/core";
import { Icon, useLocale, useText } from "@quoin/ui";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type CalendarDraft, type DayKind, dayKind, withDays } from "./calendar-draft.ts";
import styles from "./calendars.module.css";

interface MonthGridProps {
  readonly draft: CalendarDraft;
  readonly onChange: (draft: CalendarDraft) => void;
}

const NEXT = { week: "holiday", holiday: "workday", workday: "week" } as const satisfies Record<DayKind, DayKind>;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const dateOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Monday is 0. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** A month in which each day can be said to be a holiday or a working day; arrows move, Enter goes through the kinds. */
export function MonthGrid({ draft, onChange }: MonthGridProps) {
  const t = useText("web");
  const { locale } = useLocale();
  const [at, setAt] = useState(() => new Date().toISOString().slice(0, 10));
  const moved = useRef(false);
  const grid = useRef<HTMLTableElement>(null);
  const [year = 0, month = 1] = at.split("-").map(Number);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-date="${at}"]`)?.focus();
    moved.current = false;
  }, [at]);
  const words = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(`${date}T00:00:00Z`));
  const turn = (by: number) => setAt(dateOf(year, month - 1 + by, 1));
  const set = (date: string) => onChange(withDays(draft, new Map([[date, NEXT[dayKind(draft, date)]]])));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const months = event.key === "PageUp" ? -1 : event.key === "PageDown" ? 1 : 0;
    if (step === undefined && months === 0) return;
    event.preventDefault();
    moved.current = true;
    const day = Number(at.slice(8));
    setAt(step === undefined ? dateOf(year, month - 1 + months, 1) : dateOf(year, month - 1, day + step));
  };
  const first = dateOf(year, month - 1, 1);
  const start = 1 - weekdayOf(first);
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => dateOf(year, month - 1, start + week * 7 + day)),
  ).filter((days) => days.some((date) => date.startsWith(first.slice(0, 7))));
  const title = words(first, { year: "numeric", month: "long" });
  return (
    <div>
      <div className={styles.month}>
        <ActionIcon variant="subtle" aria-label={t("calendars.earlier")} onClick={() => turn(-1)}>
          <Icon name="chevron-left" />
        </ActionIcon>
        <b aria-live="polite">{title}</b>
        <ActionIcon variant="subtle" aria-label={t("calendars.later")} onClick={() => turn(1)}>
          <Icon name="chevron-right" />
        </ActionIcon>
      </div>
      <table ref={grid} aria-label={title} className={styles.grid}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, day) => (
              <th key={day} scope="col">
                {words(dateOf(2024, 0, 1 + day), { weekday: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((date) => {
                const kind = dayKind(draft, date);
                const worked =
                  kind === "workday" || (kind === "week" && (draft.week[weekdayOf(date)] ?? []).length > 0);
                const said = kind === "week" ? (worked ? "usual" : "off") : kind;
                return (
                  <td key={date}>
                    <button
                      type="button"
                      data-date={date}
                      data-kind={said}
                      data-other={!date.startsWith(first.slice(0, 7)) || undefined}
                      onKeyDown={onKeyDown}
                      tabIndex={date === at ? 0 : -1}
                      aria-label={`${words(date, { dateStyle: "full" })}, ${t(`calendars.kind.${said}`)}`}
                      onClick={() => {
                        setAt(date);
                        set(date);
                      }}
                    >
                      {Number(date.slice(8))}
                      {kind !== "week" && <small>{t(`calendars.mark.${kind}`)}</small>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.muted}>{t("calendars.gridHelp")}</p>
    </div>
  );
}
