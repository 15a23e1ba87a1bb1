import type { JobHandler } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { onDay } from "./on-day.ts";

export const COLLECT_FILES_JOB = "collect-files";

const DAY = 86_400_000;

/** Forgets files that nothing needs any more, and comes again the next day. */
export const collectFilesJob =
  ({ store, imports, clock }: Pick<Services, "store" | "imports" | "clock">): JobHandler =>
  async () => {
    const done = { ...(await store.files.collect()), uploads: await imports.collect() };
    await store.jobs.enqueue(onDay(COLLECT_FILES_JOB, new Date(clock().getTime() + DAY)));
    return done;
  };
