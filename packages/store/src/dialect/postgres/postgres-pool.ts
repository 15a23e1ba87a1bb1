import { Client, type ClientBase, Pool, type PoolClient, types } from "pg";
import { AppError } from "@quoin/definition";
import { postgresError } from "./postgres-error.ts";

const INT8 = 20;
const NUMERIC = 1700;

/** Whole numbers of eight bytes and sums of them come as numbers; what the store keeps is within the safe range. */
const READERS = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format),
};

export interface PoolOptions {
  /** `postgres://user:password@host:port/database?sslmode=…` */
  readonly url: string;
  /** Names this process among those on the database. */
  readonly name: string;
  /** Connections at a time. */
  readonly most: number;
  /** A statement outside a transaction that runs longer is stopped. Milliseconds. */
  readonly readDeadline: number;
  /** Waiting longer for a connection or a lock fails. Milliseconds. */
  readonly patience: number;
}

/** A transaction whose process went silent this long is ended by the server, so that the others can go on. Milliseconds. */
const SILENCE = 60_000;

function settings({ url, name, readDeadline, patience }: PoolOptions) {
  return {
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: patience,
    statement_timeout: readDeadline,
    lock_timeout: patience,
    idle_in_transaction_session_timeout: SILENCE,
    keepAlive: true,
    types: READERS,
    // What is asked behind something else does not wait for its answer.
    pipeline: true,
  };
}

/** A connection is closed after so long, and with it go the statements that it keeps prepared. Seconds. */
const LIFETIME = 1800;

/** What a lost connection says by itself: whoever was using it hears it from their own statement. */
const ignore = (): void => undefined;

/**
 * Our statements are long and quickly done: compiling one takes longer than running it. The rows of a common word are noted one by
 * one in 16 MB; in the server's own 4 MB whole pages are, all rows of which are then held against the words.
 */
const READY = `set jit = off; select set_config('work_mem', '16MB', false)
  where pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('16MB')`;

/** Asked once per connection. */
const makeReady = (client: ClientBase, done: (error?: Error) => void): void => {
  client.query(READY, (error: Error | null) => done(error ?? undefined));
};

/** A pool of connections. Throws `AppError` configuration for an address that is none. */
export function openPool(options: PoolOptions): Pool {
  try {
    const pool = new Pool({
      ...settings(options),
      max: options.most,
      idleTimeoutMillis: 30_000,
      maxLifetimeSeconds: LIFETIME,
      verify: makeReady,
    });
    pool.on("error", ignore);
    pool.on("connect", (client) => void client.on("error", ignore));
    return pool;
  } catch (error) {
    throw new AppError("configuration", "The address of the database is not valid.", { cause: error });
  }
}

/** One connection of its own, for listening. Throws `AppError`. */
export async function openClient(options: PoolOptions): Promise<Client> {
  const client = new Client(settings(options));
  client.on("error", ignore);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw postgresError(error);
  }
}

export type { Client, Pool, PoolClient };
