import type { SqliteConnection } from "./sqlite-connection.ts";

/** How often another process's commits are looked for, milliseconds. The look itself reads a counter in memory. */
const INTERVAL = 250;

/** Looks at the file's counter of commits and calls `changed` when it differs; again, should that fail. Gives the way to stop. */
export async function pollChanges(
  watcher: SqliteConnection,
  changed: () => Promise<void>,
): Promise<() => Promise<void>> {
  const read = async (): Promise<number> => {
    const { rows } = await watcher.run("pragma data_version", []);
    return (rows[0] as { data_version: number }).data_version;
  };
  let mark = await read();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const now = await read();
    if (now === mark) return;
    await changed();
    mark = now;
  };
  const plan = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      // A look that fails (a busy or full disk) is made again: nothing is lost, for the next one sees the same state.
      looking = look()
        .catch(() => undefined)
        .then(plan);
    }, INTERVAL);
    timer.unref();
  };
  plan();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
