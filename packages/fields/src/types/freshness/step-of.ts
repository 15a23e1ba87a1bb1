import { dateAt } from "@quoin/condition";
import { parseInstant } from "../../time/parse-instant.ts";

const DAY_MS = 86_400_000;

interface Ages {
  readonly ageing?: number | undefined;
  readonly stale: number;
}

/**
 * How old what was last cared for at `value` is on the reader's calendar: "out of date after 90 days" is what the filter
 * "more than 90 days ago" finds. Undefined for what is no instant.
 */
export function stepOf(
  value: unknown,
  { ageing, stale }: Ages,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): "fresh" | "ageing" | "stale" | undefined {
  const ms = typeof value === "string" ? parseInstant(value) : undefined;
  if (ms === undefined) return undefined;
  const day = (at: number) => Date.parse(dateAt(new Date(at), timeZone));
  const days = Math.round((day(now.getTime()) - day(ms)) / DAY_MS);
  if (days > stale) return "stale";
  return ageing !== undefined && days > ageing ? "ageing" : "fresh";
}
