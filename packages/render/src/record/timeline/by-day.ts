import { dateAt } from "@quoin/condition";
import type { TimelineItem } from "./timeline-item.ts";

export interface TimelineDay {
  /** "YYYY-MM-DD" in the reader's time zone. */
  readonly date: string;
  readonly items: readonly TimelineItem[];
}

/** A timeline's items under the days on which they happened for the reader. */
export function byDay(items: readonly TimelineItem[], timeZone: string): readonly TimelineDay[] {
  const days: { date: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const date = dateAt(new Date(item.at), timeZone);
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, items: [item] });
  }
  return days;
}
