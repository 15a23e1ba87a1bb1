import { DAY_MS, civilOf, weekdayOf } from "../../time/civil.ts";
import { wallAt } from "../../time/zone.ts";
import type { Given } from "../../value/value.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const CHINESE_DAYS = "一二三四五六日";
const TOKEN = /"[^"]*"|am\/pm|y+|m+|d+|a{3,4}|h+|s+|[a-z]+|[^a-z"]+/giu;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** What a pattern is filled with: a clock's face, and whole hours where it is a length of time. */
interface Face {
  /** `undefined` for a time of day or a length of time. */
  readonly day: number | undefined;
  readonly ms: number;
  readonly endless: boolean;
}

function faceOf(value: Given, timeZone: string): Face | undefined {
  if (value.kind === "date") return { day: value.day, ms: 0, endless: false };
  if (value.kind === "time") return { day: undefined, ms: value.ms, endless: false };
  if (value.kind === "duration") return { day: undefined, ms: Math.abs(value.ms), endless: true };
  if (value.kind !== "instant") return undefined;
  const wall = wallAt(value.ms, timeZone);
  const day = Math.floor(wall / DAY_MS);
  return { day, ms: wall - day * DAY_MS, endless: false };
}

function dayToken(token: string, day: number): string | undefined {
  const { year, month, day: date } = civilOf(day);
  const weekday = weekdayOf(day);
  switch (token) {
    case "yyyy":
      return pad(year, 4);
    case "yy":
      return pad(year % 100, 2);
    case "mmmm":
      return MONTHS[month - 1];
    case "mmm":
      return MONTHS[month - 1]?.slice(0, 3);
    case "mm":
      return pad(month, 2);
    case "m":
      return String(month);
    case "dddd":
      return DAYS[weekday];
    case "ddd":
      return DAYS[weekday]?.slice(0, 3);
    case "dd":
      return pad(date, 2);
    case "d":
      return String(date);
    case "aaaa":
      return `星期${CHINESE_DAYS.charAt(weekday)}`;
    case "aaa":
      return `周${CHINESE_DAYS.charAt(weekday)}`;
    default:
      return undefined;
  }
}

function clockToken(token: string, { ms, endless }: Face, noon: boolean): string | undefined {
  const all = Math.floor(ms / 3_600_000);
  const hours = endless ? all : noon ? ((all + 11) % 12) + 1 : all;
  const minutes = Math.floor(ms / 60_000) % 60;
  const seconds = Math.floor(ms / 1000) % 60;
  switch (token) {
    case "hh":
      return pad(hours, 2);
    case "h":
      return String(hours);
    case "mm":
      return pad(minutes, 2);
    case "m":
      return String(minutes);
    case "ss":
      return pad(seconds, 2);
    case "s":
      return String(seconds);
    case "am/pm":
      return all % 24 < 12 ? "AM" : "PM";
    default:
      return undefined;
  }
}

const isClock = (token: string | undefined): boolean => token !== undefined && /^(h+|s+|am\/pm)$/u.test(token);

/**
 * A date or time by an Excel pattern: "yyyy-mm-dd", "m月d日 aaaa", "h:mm am/pm". An "m" next to hours or seconds means
 * minutes. Letters that mean nothing must stand in quotes, those of Han script need not. `undefined` where the pattern is none.
 */
export function formatDate(value: Given, pattern: string, timeZone: string): string | undefined {
  const face = faceOf(value, timeZone);
  if (!face || pattern === "" || pattern.length > 100) return undefined;
  const tokens = pattern.match(TOKEN) ?? [];
  const letters = tokens.map((token) => (/^[a-z]/iu.test(token) ? token.toLowerCase() : undefined));
  const named = letters.map((token, index) => ({ token, index })).filter(({ token }) => token !== undefined);
  const noon = letters.includes("am/pm");
  let result = value.kind === "duration" && value.ms < 0 ? "-" : "";
  for (const [index, token] of tokens.entries()) {
    const letter = letters[index];
    if (letter === undefined) {
      result += token.replaceAll('"', "");
      continue;
    }
    const place = named.findIndex((one) => one.index === index);
    const minute =
      letter.startsWith("m") && (isClock(named[place - 1]?.token) || named[place + 1]?.token?.startsWith("s"));
    const shown =
      isClock(letter) || minute
        ? clockToken(letter, face, noon)
        : face.day === undefined
          ? undefined
          : dayToken(letter, face.day);
    if (shown === undefined) return undefined;
    result += shown;
  }
  return result;
}
