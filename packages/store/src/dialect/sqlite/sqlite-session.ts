import { AppError } from "@quoin/definition";
import type { CompiledQuery, QueryResult } from "kysely";
import { DriverSession } from "../driver-session.ts";
import { isRead } from "../is-read.ts";
import type { Pool } from "../pool.ts";
import type { Shortcut } from "../shortcuts.ts";
import type { TransactionGuard } from "../transaction-guard.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { WaitingStatements } from "./waiting-statements.ts";

export interface Connections {
  readonly writer: Pool<SqliteConnection>;
  readonly readers: Pool<SqliteConnection>;
  readonly guard: TransactionGuard;
  close(): Promise<void>;
}

const ROLLS_BACK = /^\s*rollback\b/i;

/** A transaction, or outside of one whoever is free: a reader for reads, the writer for the rest. */
export class SqliteSession extends DriverSession {
  readonly #connections: Connections;
  #transaction: SqliteConnection | undefined;
  #begun = false;
  #over = false;
  #waiting = new WaitingStatements();
  #starting: Promise<void> | undefined;
  #working: Promise<void> | undefined;

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  /** Past Kysely to the transaction. */
  get shortcut(): Shortcut {
    return {
      rows: (text, values) => this.rows(text, values),
      later: (text, values) => this.#waiting.push(text, values),
      add: (text, values) => this.#waiting.add(text, values),
      press: () => this.#press(),
    };
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction !== undefined) {
      await this.#ready(query.sql);
      return run<R>(this.#transaction, query);
    }
    if (this.#over) throw over();
    const pool = this.#poolFor(query.sql);
    const connection = await pool.take();
    try {
      return await run<R>(connection, query);
    } finally {
      pool.give(connection);
    }
  }

  async rows(text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    if (this.#transaction === undefined) throw over();
    await this.#ready(text);
    return this.#transaction.rows(text, values);
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize = 500): AsyncIterableIterator<QueryResult<R>> {
    if (this.#transaction !== undefined) await this.#ready(query.sql);
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
    const connection = await this.take();
    try {
      await beginOn(connection);
      this.#begun = true;
    } catch (error) {
      this.#transaction = undefined;
      this.#connections.writer.give(connection);
      throw error;
    }
  }

  /** Has the writer for itself, but begins no transaction before it must: see `Engine.transaction`. */
  async take(): Promise<SqliteConnection> {
    this.#connections.guard.refuse();
    const connection = await this.#connections.writer.take();
    this.#transaction = connection;
    this.#over = false;
    return connection;
  }

  async commit(): Promise<void> {
    if (this.#begun) {
      await this.#catchUp();
      await this.#transaction?.run("commit", []);
    } else if (this.#waiting.any) {
      // By itself a statement that runs several is a transaction.
      await this.#transaction?.alone(this.#waiting.take());
    }
    // Only a saving: without it the statements run one by one.
    await this.#transaction?.prepareBatches().catch(() => undefined);
    this.#release();
  }

  /** Never throws: after a full disk SQLite has already rolled back, and the first error is the one to report. */
  async rollback(): Promise<void> {
    try {
      await this.#drop();
      if (this.#begun) await this.#transaction?.run("rollback", []);
    } catch {
      // What is left open, if anything, is rolled back by the next begin.
    } finally {
      this.#release();
    }
  }

  /** Runs what waits, and begins the transaction unless this is a read before anything was written. */
  async #ready(text: string): Promise<void> {
    if (ROLLS_BACK.test(text)) await this.#drop();
    if (!this.#begun && (this.#waiting.any || !isRead(text))) await this.#start();
    if (this.#working !== undefined || this.#waiting.any) await this.#catchUp();
  }

  /** Once, however many ask for it at the same time. */
  #start(): Promise<void> {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  async #begin(): Promise<void> {
    if (this.#transaction === undefined) throw over();
    await beginOn(this.#transaction);
    this.#begun = true;
  }

  /** Whoever asks for something meanwhile waits as well. */
  async #catchUp(): Promise<void> {
    const work = this.#work(this.#working);
    this.#working = work;
    try {
      await work;
    } finally {
      if (this.#working === work) this.#working = undefined;
    }
  }

  async #work(before: Promise<void> | undefined): Promise<void> {
    const waiting = this.#waiting.take();
    await before;
    if (waiting.length > 0) await this.#transaction?.together(waiting);
  }

  async #press(): Promise<void> {
    this.#waiting.turn();
    if (!this.#waiting.many) return;
    if (!this.#begun) await this.#start();
    const before = this.#working;
    this.#working = this.#work(before);
    // Whoever comes next hears of its failure.
    this.#working.catch(() => undefined);
    await before;
  }

  /** Forgets what waits: it is undone anyway. */
  async #drop(): Promise<void> {
    this.#waiting = new WaitingStatements();
    const working = this.#working;
    this.#working = undefined;
    await working?.catch(() => undefined);
  }

  #release(): void {
    const connection = this.#transaction;
    this.#transaction = undefined;
    this.#begun = false;
    this.#starting = undefined;
    this.#over = true;
    if (connection !== undefined) this.#connections.writer.give(connection);
  }

  #poolFor(sql: string): Pool<SqliteConnection> {
    if (isRead(sql)) return this.#connections.readers;
    this.#connections.guard.refuse();
    return this.#connections.writer;
  }
}

const over = (): AppError => new AppError("internal", "The transaction is over.");

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
