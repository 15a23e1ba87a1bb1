import type { NewJob } from "@quoin/store";

/** A job of the day that an instant lies in: one, however many servers ask for it. */
export const onDay = (kind: string, day: Date): NewJob => ({
  kind,
  key: `${kind} ${day.toISOString().slice(0, 10)}`,
  payload: {},
  dueAt: day,
});
