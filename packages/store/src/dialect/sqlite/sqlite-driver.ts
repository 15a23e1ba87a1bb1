import { AppError } from "@quoin/definition";
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import { DriverSession } from "../driver-session.ts";
import { isRead } from "../is-read.ts";
import type { Pool } from "../pool.ts";
import type { Shortcut } from "../shortcuts.ts";
import type { TransactionGuard } from "../transaction-guard.ts";
import { SessionDriver } from "../session-driver.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

export interface Connections {
  readonly writer: Pool<SqliteConnection>;
  readonly readers: Pool<SqliteConnection>;
  readonly guard: TransactionGuard;
  close(): Promise<void>;
}

/** Kysely's driver. Outside a transaction each statement takes a connection of its own: reads a reader, the rest the writer. */
export class SqliteDriver extends SessionDriver {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new Session(this.#connections);
  }

  async destroy(): Promise<void> {
    await this.#connections.close();
  }
}

/** Kysely's driver over a transaction that is open already: it has the one connection, which begins and ends elsewhere. */
class OpenDriver extends SqliteDriver {
  readonly #session: Session;

  constructor(connections: Connections, own: Session) {
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
 * where it throws. Kysely's own transactions would cost more than the statements of a save. Throws `AppError`.
 */
export async function transact<T>(
  connections: Connections,
  fn: (driver: Driver, shortcut: Shortcut) => Promise<T>,
): Promise<T> {
  const own = new Session(connections);
  await own.begin();
  try {
    const result = await fn(new OpenDriver(connections, own), (text, values) => own.rows(text, values));
    await own.commit();
    return result;
  } catch (error) {
    await own.rollback();
    throw error;
  }
}

class Session extends DriverSession {
  readonly #connections: Connections;
  #transaction: SqliteConnection | undefined;
  #over = false;

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction !== undefined) return run<R>(this.#transaction, query);
    if (this.#over) throw new AppError("internal", "The transaction is over.");
    const pool = this.#poolFor(query.sql);
    const connection = await pool.take();
    try {
      return await run<R>(connection, query);
    } finally {
      pool.give(connection);
    }
  }

  rows(text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    if (this.#transaction === undefined) throw new AppError("internal", "The transaction is over.");
    return this.#transaction.rows(text, values);
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize = 500): AsyncIterableIterator<QueryResult<R>> {
    const pool = this.#transaction === undefined ? this.#poolFor(query.sql) : undefined;
    const connection = this.#transaction ?? (await this.#connections.readers.take());
    try {
      for await (const rows of connection.stream(query.sql, query.parameters, chunkSize)) yield { rows: rows as R[] };
    } finally {
      if (pool !== undefined) this.#connections.readers.give(connection);
    }
  }

  /** IMMEDIATE, because a deferred transaction that reads and then writes fails at once when another process wrote between. */
  async begin(): Promise<void> {
    this.#connections.guard.refuse();
    const connection = await this.#connections.writer.take();
    try {
      await beginOn(connection);
      this.#transaction = connection;
      this.#over = false;
    } catch (error) {
      this.#connections.writer.give(connection);
      throw error;
    }
  }

  async commit(): Promise<void> {
    await this.#transaction?.run("commit", []);
    this.#release();
  }

  /** Never throws: after a full disk SQLite has already rolled back, and the first error is the one to report. */
  async rollback(): Promise<void> {
    try {
      await this.#transaction?.run("rollback", []);
    } catch {
      // What is left open, if anything, is rolled back by the next begin.
    } finally {
      this.#release();
    }
  }

  #release(): void {
    const connection = this.#transaction;
    this.#transaction = undefined;
    this.#over = true;
    if (connection !== undefined) this.#connections.writer.give(connection);
  }

  #poolFor(sql: string): Pool<SqliteConnection> {
    if (isRead(sql)) return this.#connections.readers;
    this.#connections.guard.refuse();
    return this.#connections.writer;
  }
}

async function beginOn(connection: SqliteConnection): Promise<void> {
  try {
    await connection.run("begin immediate", []);
  } catch (error) {
    if (!String((error as Error).cause).includes("within a transaction")) throw error;
    await connection.run("rollback", []);
    await connection.run("begin immediate", []);
  }
}

async function run<R>(connection: SqliteConnection, query: CompiledQuery): Promise<QueryResult<R>> {
  const { rows, changes, lastId } = await connection.run(query.sql, query.parameters);
  return { rows: rows as R[], numAffectedRows: BigInt(changes), insertId: BigInt(lastId) };
}
