import { stat } from "node:fs/promises";
import { AppError } from "@quoin/definition";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** How often another process's commits are looked for, milliseconds. The look itself reads a counter in memory. */
const INTERVAL = 250;
/** The longest time between two looks at a file that cannot be looked at. */
const LONGEST = 30_000;
/** In vain so often, it is told. */
const TOLD = 3;

/**
 * Looks at the file's counter of commits and calls `changed` when it differs; again, ever later, should that fail, which
 * is told once as a warning of the process. Gives the way to stop.
 */
export async function pollChanges(
  { watcher, file }: { readonly watcher: SqliteConnection; readonly file: string },
  changed: () => Promise<void>,
): Promise<() => Promise<void>> {
  const read = async (): Promise<number> => {
    // An opened file that was deleted answers on and on, and nobody else will ever write it.
    await stat(file).catch((cause: unknown) => {
      throw new AppError("unavailable", "The database file is gone.", { cause });
    });
    const { rows } = await watcher.run("pragma data_version", []);
    return (rows[0] as { data_version: number }).data_version;
  };
  let mark = await read();
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const now = await read();
    if (now === mark) return;
    await changed();
    mark = now;
  };
  // A look that fails (a busy or full disk) is made again: nothing is lost, for the next one sees the same state.
  const failed = (error: unknown): void => {
    failures += 1;
    const reason = error instanceof Error ? error.message : String(error);
    if (failures === TOLD) process.emitWarning(`The database is looked at in vain: ${reason}`);
  };
  const plan = (): void => {
    if (stopped) return;
    const pause = Math.min(LONGEST, INTERVAL * 2 ** Math.min(failures, 10));
    timer = setTimeout(() => {
      looking = look()
        .then(() => void (failures = 0), failed)
        .then(plan);
    }, pause);
    timer.unref();
  };
  plan();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
