import type { DayKind } from "./calendar-draft.ts";

/** What a small list says of days, and its lines that say nothing. */
export interface ReadDays {
  readonly days: ReadonlyMap<string, DayKind>;
  readonly bad: readonly string[];
}

const LINE =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s*[~至–—]\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?)?(.*)$/u;
const WORKED = /班|补|\bwork(?:ing|ed|day)?\b/iu;
const DAY_MS = 86_400_000;
const MOST = 60;

function dayAt(year: string, month: string, date: string): number | undefined {
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const written = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return new Date(ms).toISOString().startsWith(written) ? ms : undefined;
}

const EVENT = /BEGIN:VEVENT\r?\n([\s\S]*?)END:VEVENT/gu;
const STAMP = /^(\d{4})(\d{2})(\d{2})/u;

/** What a line of an event of a calendar file says: "DTSTART;VALUE=DATE:20270206". */
const partOf = (event: string, name: string): string | undefined =>
  new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, "mu").exec(event)?.[1]?.trim();

/** The lines that the events of a calendar file (ICS) come to. Its ends are the first day that is no longer meant. */
function linesOf(file: string): readonly string[] {
  const unfolded = file.replaceAll(/\r?\n[ \t]/gu, "");
  return [...unfolded.matchAll(EVENT)].map(([, event = ""]) => {
    const summary = partOf(event, "SUMMARY") ?? "";
    const start = partOf(event, "DTSTART") ?? "";
    const [, y = "", m = "", d = ""] = STAMP.exec(start) ?? [];
    const [, endY, endM = "", endD = ""] = STAMP.exec(partOf(event, "DTEND") ?? "") ?? [];
    const first = y === "" ? undefined : dayAt(y, m, d);
    const behind = endY === undefined ? undefined : dayAt(endY, endM, endD);
    if (first === undefined) return `${start} ${summary}`;
    const last = new Date(Math.max(first, (behind ?? 0) - DAY_MS)).toISOString().slice(0, 10);
    return `${y}-${m}-${d} ~ ${last} ${summary}`;
  });
}

/**
 * Reads a year's days off and worked days, a line each: "2027-02-06", "2027-02-06 ~ 2027-02-12 春节", "2027-02-14 班".
 * What speaks of work is a working day, all else a holiday. The text of a calendar file (ICS) is read by its events.
 */
export function readDays(text: string): ReadDays {
  const days = new Map<string, DayKind>();
  const bad: string[] = [];
  for (const line of (text.includes("BEGIN:VEVENT") ? linesOf(text) : text.split(/\r?\n/u)).map((one) => one.trim())) {
    if (line === "") continue;
    const [, y = "", m = "", d = "", toY, toM = "", toD = "", words = ""] = LINE.exec(line) ?? [];
    const first = y === "" ? undefined : dayAt(y, m, d);
    const last = toY === undefined ? first : dayAt(toY, toM, toD);
    if (first === undefined || last === undefined || last < first || last - first > MOST * DAY_MS) {
      bad.push(line);
      continue;
    }
    for (let at = first; at <= last; at += DAY_MS)
      days.set(new Date(at).toISOString().slice(0, 10), WORKED.test(words) ? "workday" : "holiday");
  }
  return { days, bad };
}
