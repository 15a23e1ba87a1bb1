import { isPlainObject } from "@quoin/definition";
import { namedFile } from "../read/named-file.ts";

/** What the marks in sample data stand for. */
export interface SampleMarks {
  readonly now: Date;
  /** IANA name: where "today" is. */
  readonly timeZone: string;
  readonly userId: string | null;
  /** Id of the record that a reference ("c1", "core/c1") names. */
  recordId(reference: string): string | undefined;
  /** Id of a file of the package, once it was sent. */
  fileId(name: string): string | undefined;
}

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };

/**
 * The value that a sample value stands for: "$c1" a record, "@today-12d" a date, "@now-3h" an instant, "@me" and "@user1" the installer,
 * "@file/a.pdf" a file of the package; in lists and rows too; all else is itself. `undefined`: it stands for something that is not there.
 */
export function sampleValue(value: unknown, marks: SampleMarks): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => sampleValue(item, marks)).filter((item) => item !== undefined);
  }
  if (isPlainObject(value)) {
    const parts = Object.entries(value).map(([key, part]) => [key, sampleValue(part, marks)] as const);
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
  }
  if (typeof value !== "string") return value;
  if (/^\$([a-z0-9_-]+\/)?[A-Za-z][A-Za-z0-9_-]*$/.test(value)) return marks.recordId(value.slice(1));
  const file = namedFile(value);
  if (file !== undefined) return marks.fileId(file);
  if (/^@(me|user\d*)$/.test(value)) return marks.userId ?? undefined;
  const [, from, sign, count, unit = ""] = /^@(today|now)(?:([+-])(\d{1,6})([mhdw]))?$/.exec(value) ?? [];
  if (from === undefined) return value;
  const shift = count === undefined ? 0 : Number(`${sign}${count}`) * (UNITS[unit] ?? 0);
  if (from === "now") return new Date(marks.now.getTime() + shift).toISOString();
  return shiftDate(localDate(marks.now, marks.timeZone), shift);
}

/** The calendar day of an instant: "2026-11-22". */
function localDate(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}

const shiftDate = (date: string, shift: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + shift).toISOString().slice(0, 10);
