import type { JobHandler } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { EXPORT_JOB, exportJob } from "../exports/export-job.ts";
import { IMPORT_JOB } from "../imports/imports.ts";
import { BULK_JOB, bulkJob } from "./bulk-job.ts";
import { COLLECT_FILES_JOB, collectFilesJob } from "./collect-files-job.ts";
import { INSTALL_JOB, installJob } from "./install-job.ts";
import { MERGE_JOB, mergeJob } from "./merge-job.ts";
import { PURGE_RETIRED_JOB, purgeRetiredJob } from "./purge-retired-job.ts";
import { UNDO_JOB, undoJob } from "./undo-job.ts";
import { UNMERGE_JOB, unmergeJob } from "./unmerge-job.ts";
import { MAIL_JOB } from "../workspace/outbox.ts";

/** The work of this package's jobs, by kind. */
export const apiJobHandlers = (services: Services): Readonly<Record<string, JobHandler>> => ({
  [MAIL_JOB]: async (job) => ({ sent: await services.outbox.deliver((job.payload as { id: string }).id) }),
  [IMPORT_JOB]: services.imports.run,
  [BULK_JOB]: bulkJob(services),
  [INSTALL_JOB]: installJob(services),
  [MERGE_JOB]: mergeJob(services),
  [PURGE_RETIRED_JOB]: purgeRetiredJob(services),
  [COLLECT_FILES_JOB]: collectFilesJob(services),
  [UNDO_JOB]: undoJob(services),
  [UNMERGE_JOB]: unmergeJob(services),
  [EXPORT_JOB]: exportJob(services, services.exportFolder),
});
