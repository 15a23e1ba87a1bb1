import { openClient, type Client, type PoolOptions } from "./postgres-pool.ts";

/** The channel on which the triggers of `announce` speak; what they say is the name of the writing process. */
export const CHANNEL = "quoin";

/** How long a lost connection or a call that failed is left alone before it is made again, milliseconds. */
const PAUSE = 1000;

/**
 * Calls `changed` whenever another process has committed something that was announced, and once after each time that the
 * connection was lost, since nothing was heard meanwhile. Gives the way to stop. Throws `AppError` when the first try fails.
 */
export async function listen(options: PoolOptions, changed: () => Promise<void>): Promise<() => Promise<void>> {
  let stopped = false;
  let client: Client | undefined;
  const timers = new Set<NodeJS.Timeout>();
  const later = (fn: () => void): void => {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      fn();
    }, PAUSE);
    timer.unref();
    timers.add(timer);
  };
  const caller = oneAtATime(changed, later);
  const connect = async (): Promise<void> => {
    const made = await openClient(options);
    made.on("notification", ({ payload }) => {
      if (payload !== options.name && !stopped) caller.call();
    });
    made.on("end", again);
    await made.query(`listen ${CHANNEL}`);
    client = made;
    if (stopped) await made.end();
  };
  const again = (): void => later(() => void connect().then(caller.call, again));
  await connect();
  return async () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
    await client?.end().catch(() => undefined);
    await caller.ended();
  };
}

/** Calls `fn` once more after the call under way however often it was asked for meanwhile, and again later when it fails. */
function oneAtATime(fn: () => Promise<void>, later: (fn: () => void) => void) {
  let running: Promise<void> | undefined;
  let asked = false;
  const call = (): void => {
    asked = true;
    running ??= run();
  };
  const run = async (): Promise<void> => {
    try {
      while (asked) {
        asked = false;
        await fn();
      }
    } catch {
      later(call);
    } finally {
      running = undefined;
    }
  };
  return { call, ended: async () => running };
}
