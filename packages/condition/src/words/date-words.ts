import type { DateOperand } from "../condition/field-test.ts";
import type { DateAdd, RelativeDate, SnapUnit } from "../condition/relative-date.ts";
import type { Speaker } from "./speaker.ts";

type Unit = "day" | "week" | "month" | "quarter" | "year";

const UNIT: { readonly [K in keyof Required<DateAdd>]: Unit } = {
  years: "year",
  quarters: "quarter",
  months: "month",
  weeks: "week",
  days: "day",
};

function amounts(add: DateAdd | undefined): readonly { readonly unit: Unit; readonly count: number }[] {
  return (Object.keys(UNIT) as (keyof DateAdd)[]).flatMap((key) => {
    const count = add?.[key];
    return count === undefined || count === 0 ? [] : [{ unit: UNIT[key], count }];
  });
}

/** "yesterday", "this week", "last month", as the language has it. */
const relative = (speaker: Speaker, count: number, unit: Unit): string =>
  new Intl.RelativeTimeFormat(speaker.locale, { numeric: "auto" }).format(count, unit);

/** "3 months". Quarters are told in months: they are no unit of number formats. */
function amount(speaker: Speaker, count: number, unit: Unit): string {
  const [size, of] = unit === "quarter" ? [Math.abs(count) * 3, "month"] : [Math.abs(count), unit];
  return new Intl.NumberFormat(speaker.locale, { style: "unit", unit: of, unitDisplay: "long" }).format(size);
}

/** Today moved, as a day: "yesterday", "2 weeks from today"; by several units "today + 1 month − 3 days". */
function movedWords(speaker: Speaker, add: DateAdd | undefined): string {
  const parts = amounts(add);
  const [only] = parts;
  if (only === undefined) return relative(speaker, 0, "day");
  if (parts.length > 1) {
    const steps = parts.map(
      ({ unit, count }) => `${speaker.text(count < 0 ? "date.minus" : "date.plus")} ${amount(speaker, count, unit)}`,
    );
    return [relative(speaker, 0, "day"), ...steps].join(" ");
  }
  const { unit, count } = only;
  if (unit === "day" && Math.abs(count) === 1) return relative(speaker, count, "day");
  return speaker.text(count < 0 ? "date.ago" : "date.ahead").replace("{amount}", () => amount(speaker, count, unit));
}

function periodWords(speaker: Speaker, add: DateAdd | undefined, snap: SnapUnit): string {
  const parts = amounts(add);
  const [only] = parts;
  if (only === undefined) return relative(speaker, 0, snap);
  if (parts.length === 1 && only.unit === snap) return relative(speaker, only.count, snap);
  return speaker.text(`date.${snap}`).replace("{date}", () => movedWords(speaker, add));
}

function relativeWords(speaker: Speaker, { add, snap, end }: RelativeDate): string {
  if (snap === undefined) return movedWords(speaker, add);
  return speaker
    .text(end === true ? "date.end" : "date.start")
    .replace("{period}", () => periodWords(speaker, add, snap));
}

/** A date operand as people say it. Days that do not exist are given as written. */
export function dateWords(speaker: Speaker, operand: DateOperand): string {
  if (typeof operand !== "string") return relativeWords(speaker, operand);
  const at = new Date(operand);
  if (Number.isNaN(at.getTime())) return operand;
  if (operand.length === 10) {
    return new Intl.DateTimeFormat(speaker.locale, { dateStyle: "medium", timeZone: "UTC" }).format(at);
  }
  return new Intl.DateTimeFormat(speaker.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: speaker.timeZone,
  }).format(at);
}
