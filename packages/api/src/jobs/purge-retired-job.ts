import type { JobHandler } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { onDay } from "./on-day.ts";

export const PURGE_RETIRED_JOB = "purge-retired";

const DAY = 86_400_000;

/** Forgets what removed and changed fields have left in the database once their time is up, and comes again the next day. */
export const purgeRetiredJob =
  ({ store, settings, clock }: Pick<Services, "store" | "settings" | "clock">): JobHandler =>
  async () => {
    const { retiredDays } = await settings.get();
    const places = await store.definitions.purgeRetired(retiredDays);
    await store.jobs.enqueue(onDay(PURGE_RETIRED_JOB, new Date(clock().getTime() + DAY)));
    return { places };
  };
