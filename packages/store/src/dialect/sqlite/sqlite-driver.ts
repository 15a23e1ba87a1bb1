import { AppError } from "@quoin/definition";
import type { DatabaseConnection, Driver } from "kysely";
import { SessionDriver } from "../session-driver.ts";
import type { Shortcut } from "../shortcuts.ts";
import { type Connections, SqliteSession } from "./sqlite-session.ts";

/** Kysely's driver. Outside a transaction each statement takes a connection of its own: reads a reader, the rest the writer. */
export class SqliteDriver extends SessionDriver {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteSession(this.#connections);
  }

  async destroy(): Promise<void> {
    await this.#connections.close();
  }
}

/** Kysely's driver over a transaction that is open already: it has the one connection, which begins and ends elsewhere. */
class OpenDriver extends SqliteDriver {
  readonly #session: SqliteSession;

  constructor(connections: Connections, own: SqliteSession) {
    super(connections);
    this.#session = own;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#session;
  }

  override async beginTransaction(): Promise<void> {
    throw new AppError("internal", "A transaction does not open another.");
  }

  override async destroy(): Promise<void> {}
}

/**
 * Runs `fn` with the driver of a new transaction and a way past Kysely to the same connection, then commits; rolls back
 * where it throws. Kysely's own transactions would cost more than the statements of a save. `lazily`: see `Engine.transaction`.
 * Throws `AppError`.
 */
export async function transact<T>(
  connections: Connections,
  lazily: boolean,
  fn: (driver: Driver, shortcut: Shortcut) => Promise<T>,
): Promise<T> {
  const own = new SqliteSession(connections);
  await (lazily ? own.take() : own.begin());
  try {
    const result = await fn(new OpenDriver(connections, own), own.shortcut);
    await own.commit();
    return result;
  } catch (error) {
    await own.rollback();
    throw error;
  }
}
