import { Cron } from "croner";

interface NextOptions {
  readonly count: number;
  /** IANA name. */
  readonly timeZone: string;
  /** Default now. */
  readonly from?: Date;
}

/** The next times of a cron pattern; `undefined` where it is none. */
export function nextTimes(
  pattern: string,
  { count, timeZone, from = new Date() }: NextOptions,
): readonly Date[] | undefined {
  try {
    return new Cron(pattern, { timezone: timeZone, paused: true }).nextRuns(count, from);
  } catch {
    return undefined;
  }
}
