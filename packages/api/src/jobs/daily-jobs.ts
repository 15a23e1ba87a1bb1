import type { NewJob } from "@quoin/store";
import { COLLECT_FILES_JOB } from "./collect-files-job.ts";
import { onDay } from "./on-day.ts";
import { PURGE_RETIRED_JOB } from "./purge-retired-job.ts";

/** What is cleared away each day; each job asks for the next one itself. */
export const dailyJobs = (day: Date): readonly NewJob[] =>
  [PURGE_RETIRED_JOB, COLLECT_FILES_JOB].map((kind) => onDay(kind, day));
