import { computeHandler } from "./computed/compute-handler.ts";
import { COMPUTE_JOB } from "./computed/compute-job.ts";
import { matchHandler } from "./duplicates/match-handler.ts";
import { MATCH_JOB } from "./duplicates/match-job.ts";
import { MATCH_MIGRATIONS } from "./duplicates/match-migrations.ts";
import { openBase, type OpenOptions } from "./open-base.ts";
import { createDoor } from "./records/create-door.ts";
import { RECORD_MIGRATIONS } from "./records/record-migrations.ts";
import type { Store } from "./store.ts";
import { createLog } from "./log/create-log.ts";

/**
 * Opens a workspace: makes the file if it is missing, brings the system's tables up to date, watches for other processes.
 * Throws `AppError` (`unavailable` for a file that cannot be used).
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const migrations = [...RECORD_MIGRATIONS, ...MATCH_MIGRATIONS, ...(options.migrations ?? [])];
  const { context, write, ...base } = await openBase({ ...options, migrations });
  return {
    ...base,
    records: createDoor(context),
    handlers: { [COMPUTE_JOB]: computeHandler(context), [MATCH_JOB]: matchHandler(context) },
    transaction: (fn, transactionOptions) =>
      write(
        (scope) => {
          const { db, jobs } = scope;
          return fn({ db, jobs, records: createDoor(context, scope), log: createLog(db) });
        },
        { ...transactionOptions, guarded: true },
      ),
  };
}
