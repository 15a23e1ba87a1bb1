import { openClient, type Client, type PoolOptions } from "./postgres-pool.ts";

/** The channel on which the triggers of `announce` speak; what they say is the name of the writing process. */
export const CHANNEL = "quoin";

/** How long a lost connection is left alone before it is made again, milliseconds. */
const PAUSE = 1000;

/**
 * Calls `changed` whenever another process has committed something that was announced, and once after each time that the
 * connection was lost, since nothing was heard meanwhile. Gives the way to stop. Throws `AppError` when the first try fails.
 */
export async function listen(options: PoolOptions, changed: () => void): Promise<() => Promise<void>> {
  let stopped = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const made = await openClient(options);
    made.on("notification", ({ payload }) => {
      if (payload !== options.name) changed();
    });
    made.on("end", again);
    await made.query(`listen ${CHANNEL}`);
    client = made;
    if (stopped) await made.end();
  };
  const again = (): void => {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      connect().then(changed, again);
    }, PAUSE);
    timer.unref();
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
