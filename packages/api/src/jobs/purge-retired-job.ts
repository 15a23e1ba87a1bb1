import type { JobHandler, NewJob } from "@quoin/store";
import type { Services } from "../context/services.ts";

export const PURGE_RETIRED_JOB = "purge-retired";

const DAY = 86_400_000;

/** The purge of the day that an instant lies in: one, however many servers ask for it. */
export const purgeRetiredOn = (day: Date): NewJob => ({
  kind: PURGE_RETIRED_JOB,
  key: `${PURGE_RETIRED_JOB} ${day.toISOString().slice(0, 10)}`,
  payload: {},
  dueAt: day,
});

/** Forgets what removed and changed fields have left in the database once their time is up, and comes again the next day. */
export const purgeRetiredJob =
  ({ store, settings, clock }: Pick<Services, "store" | "settings" | "clock">): JobHandler =>
  async () => {
    const { retiredDays } = await settings.get();
    const places = await store.definitions.purgeRetired(retiredDays);
    await store.jobs.enqueue(purgeRetiredOn(new Date(clock().getTime() + DAY)));
    return { places };
  };
