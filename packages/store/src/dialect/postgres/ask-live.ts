import { AppError } from "@quoin/definition";
import { isLost, isOutdated, postgresError } from "./postgres-error.ts";
import type { Pool, PoolClient } from "./postgres-pool.ts";

/** So often something is asked. The connections of a pool are often lost together. */
const ATTEMPTS = 4;

/**
 * Asks on a connection what changes nothing by itself: on another one should the first turn out to be lost, or to keep a
 * statement prepared that no longer fits its tables. `last`: nothing prepared is to be used. The connection is the caller's to
 * release. Throws `AppError`.
 */
export async function askLive<T>(
  pool: Pool,
  ask: (client: PoolClient, last: boolean) => Promise<T>,
): Promise<{ readonly client: PoolClient; readonly said: T }> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    const client = await connect(pool);
    try {
      return { client, said: await ask(client, left === 0) };
    } catch (error) {
      const cause = error instanceof AppError ? error.cause : error;
      // Whatever failed, it may be in the middle of something.
      client.release(true);
      if (left === 0 || !(isLost(cause) || isOutdated(cause))) throw postgresError(error);
    }
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw postgresError(error);
  }
}
