import type { ReaderLocale } from "../text/use-locale.ts";
import { dateFormat } from "./date-format.ts";
import { dayNumber } from "./day-number.ts";
import { type DayStyle, formatDay } from "./format-day.ts";
import { formatRelative } from "./format-relative.ts";
import { numberFormat } from "./number-format.ts";
import { relativeFormat } from "./relative-format.ts";
import { spaceMixed } from "./space-mixed.ts";

/** A decimal as text keeps every digit; a number is fine where it came as one. */
export type Amount = number | bigint | string;

export interface Format {
  /** "1,286,000". `decimals` fixes the places; left out, up to 6 as needed. */
  readonly number: (value: Amount, decimals?: number) => string;
  /** "¥1,286,000"; whole amounts show no decimals unless `decimals` asks. `currency` defaults to the workspace's. */
  readonly money: (value: Amount, currency?: string, decimals?: number) => string;
  /** A share of one: 0.13 becomes "13%". `decimals` is the most shown, default 1. */
  readonly percent: (share: number, decimals?: number) => string;
  /** A calendar date ("2026-11-20"), free of time zones. */
  readonly date: (isoDate: string, style?: DayStyle) => string;
  /** A calendar date near now in a word, as columns show it: "今天", "Tomorrow"; else without the year of now: "11-20", "20 Nov". */
  readonly day: (isoDate: string) => string;
  /** A moment in the reader's time zone, with hours and minutes. */
  readonly instant: (at: string | number | Date, style?: DayStyle) => string;
  /** Hours and minutes of a moment, "15:00". */
  readonly time: (at: string | number | Date) => string;
  /** "2 小时前", "昨天", "in 3 days"; a short date past 30 days. */
  readonly relative: (at: string | number | Date, now?: Date) => string;
  /** Bytes as "1.4 MB" (decimal units, as files are sold and shown). */
  readonly fileSize: (bytes: number) => string;
  /** How long, from seconds: "40 秒", "3 min". */
  readonly duration: (seconds: number) => string;
  /** "a, b, and c", "a、b 和 c". */
  readonly list: (items: readonly string[]) => string;
}

const SIZES = ["B", "KB", "MB", "GB", "TB"];

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** Writes numbers, amounts, days and sizes as the reader does. Text that is not a date or number comes back as it is. */
export function createFormat({ locale, timeZone, currency }: ReaderLocale): Format {
  const tag = locale.startsWith("zh") ? "zh-CN" : locale;
  const day = (at: Date, style: DayStyle, zone: string) =>
    Number.isNaN(at.getTime()) ? undefined : formatDay(at, { locale, timeZone: zone, style, now: new Date() });
  const clock = (at: Date) => dateFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  const numeric = (value: Amount, options: Intl.NumberFormatOptions): string => {
    if (typeof value === "string" && !/^[+-]?\d+(\.\d+)?$/.test(value)) return value;
    return numberFormat(tag, options).format(value as number | bigint);
  };
  const places = (decimals: number | undefined): Intl.NumberFormatOptions =>
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return {
    number: (value, decimals) => numeric(value, { maximumFractionDigits: 6, ...places(decimals) }),
    money: (value, code, decimals) =>
      numeric(value, {
        style: "currency",
        currency: code ?? currency,
        currencyDisplay: "narrowSymbol",
        ...(decimals === undefined ? { trailingZeroDisplay: "stripIfInteger" } : places(decimals)),
      }),
    percent: (share, decimals = 1) => numeric(share, { style: "percent", maximumFractionDigits: decimals }),
    date: (isoDate, style = "date") => day(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`), style, "UTC") ?? isoDate,
    day: (isoDate) => {
      const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
      if (Number.isNaN(date.getTime())) return isoDate;
      const away = dayNumber(date, "UTC") - dayNumber(new Date(), timeZone);
      if (Math.abs(away) <= 1) return capital(relativeFormat(tag, "auto").format(away, "day"));
      return day(date, "short", "UTC") ?? isoDate;
    },
    instant: (at, style = "date") => {
      const date = new Date(at);
      const text = day(date, style, timeZone);
      return text === undefined ? String(at) : `${text} ${clock(date)}`;
    },
    time: (at) => (Number.isNaN(new Date(at).getTime()) ? String(at) : clock(new Date(at))),
    relative: (at, now = new Date()) => {
      const date = new Date(at);
      if (Number.isNaN(date.getTime())) return String(at);
      return (
        formatRelative(date, now, { locale: tag, timeZone }) ??
        formatDay(date, { locale, timeZone, style: "short", now })
      );
    },
    fileSize: (bytes) => {
      const step = bytes < 1000 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(bytes) / 3));
      return `${numeric(bytes / 1000 ** step, { maximumFractionDigits: step === 0 ? 0 : 1 })} ${SIZES[step]}`;
    },
    duration: (seconds) => {
      const [value, unit] =
        seconds < 90
          ? [Math.max(1, Math.round(seconds)), "second"]
          : seconds < 5400
            ? [Math.round(seconds / 60), "minute"]
            : [Math.round(seconds / 3600), "hour"];
      return spaceMixed(numeric(value as number, { style: "unit", unit: unit as string, unitDisplay: "short" }));
    },
    list: (items) => new Intl.ListFormat(tag, { type: "conjunction" }).format(items),
  };
}
