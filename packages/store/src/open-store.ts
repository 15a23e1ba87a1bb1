import { computeHandler } from "./computed/compute-handler.ts";
import { NUMBER_JOB } from "./numbers/number-job.ts";
import { numberHandler } from "./numbers/number-handler.ts";
import { COMPUTE_JOB } from "./computed/compute-job.ts";
import { matchHandler } from "./duplicates/match-handler.ts";
import { MATCH_JOB } from "./duplicates/match-job.ts";
import { scanHandler } from "./duplicates/scan/scan-handler.ts";
import { SCAN_JOB } from "./duplicates/scan/scan-job.ts";
import { createFiles } from "./files/create-files.ts";
import { filesFolder } from "./files/files-folder.ts";
import { folderContents } from "./files/folder-contents.ts";
import { verifyFiles } from "./files/verify-files.ts";
import { openBase, type OpenOptions } from "./open-base.ts";
import { createDoor } from "./records/create-door.ts";
import { once } from "./records/once.ts";
import { DOOR_MIGRATIONS } from "./system/door-migrations.ts";
import { createLater } from "./write/create-later.ts";
import { searchHandler } from "./search/search-handler.ts";
import { SEARCH_JOB } from "./search/search-job.ts";
import type { Store } from "./store.ts";
import { createLog } from "./log/create-log.ts";

/**
 * Opens a workspace: makes the file if it is missing, brings the system's tables up to date, watches for other processes.
 * Throws `AppError` (`unavailable` for a file that cannot be used).
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const migrations = [...DOOR_MIGRATIONS, ...(options.migrations ?? [])];
  const contents = folderContents(filesFolder(options));
  const { context, write, ...base } = await openBase({ ...options, migrations });
  return {
    ...base,
    records: createDoor(context),
    files: createFiles(context, contents),
    verify: async () => [...(await base.verify()), ...(await verifyFiles(context.db, contents))],
    handlers: {
      [COMPUTE_JOB]: computeHandler(context),
      [NUMBER_JOB]: numberHandler(context),
      [MATCH_JOB]: matchHandler(context),
      [SCAN_JOB]: scanHandler(context),
      [SEARCH_JOB]: searchHandler(context),
    },
    transaction: (fn, transactionOptions) =>
      write(
        (scope) => {
          const { db, jobs } = scope;
          return fn({
            db,
            jobs,
            records: createDoor(context, scope),
            log: createLog(db),
            later: createLater(db, base.dialect),
            wanted: scope.wanted,
            once: (asking, work) => once(scope, asking, work),
          });
        },
        { ...transactionOptions, guarded: true },
      ),
  };
}
