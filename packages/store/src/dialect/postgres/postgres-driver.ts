import { AppError } from "@quoin/definition";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import { DriverSession } from "../driver-session.ts";
import { isRead } from "../is-read.ts";
import type { Pool as Turns } from "../pool.ts";
import type { Shortcut } from "../shortcuts.ts";
import { SessionDriver } from "../session-driver.ts";
import type { TransactionGuard } from "../transaction-guard.ts";
import { bindValue } from "./bind-value.ts";
import { numberParameters } from "./number-parameters.ts";
import { isLost, isOutdated, postgresError } from "./postgres-error.ts";
import type { Pool, PoolClient } from "./postgres-pool.ts";
import { StatementNames } from "./statement-names.ts";

export interface Connections {
  readonly pool: Pool;
  /** One turn: of this process's transactions one at a time takes a connection and waits for its lock. */
  readonly turns: Turns<symbol>;
  readonly guard: TransactionGuard;
  /** Waiting longer for other processes' transactions fails. Milliseconds. */
  readonly writerPatience: number;
  /** The same for any other lock. */
  readonly patience: number;
}

/**
 * One writer at a time, over all processes, as SQLite has it: what was checked still holds at the commit, counters have no
 * gaps, and the positions of the log become visible in their order. Reads and single statements do not wait for it.
 */
const beginText = ({ writerPatience, patience }: Connections): string =>
  `begin; set local statement_timeout = 0; set local lock_timeout = ${writerPatience}; ` +
  `select pg_advisory_xact_lock(hashtext('quoin'), hashtext('writer')); set local lock_timeout = ${patience}`;

/** Kysely's driver. Outside a transaction each statement takes a connection of its own. */
export class PostgresDriver extends SessionDriver {
  readonly #connections: Connections;
  readonly #names = new StatementNames();

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new Session(this.#connections, this.#names);
  }

  async destroy(): Promise<void> {
    await this.#connections.pool.end();
  }
}

/** Runs a statement with "?" placeholders straight on the connection that a transaction holds. Throws `AppError`. */
export const shortcutTo = (connection: DatabaseConnection): Shortcut => {
  if (!(connection instanceof Session)) throw new TypeError("Not a connection of this driver.");
  return { rows: (text, values) => connection.rows(numberParameters(text, values), values) };
};

/** Cursors have names. */
let cursors = 0;

class Session extends DriverSession {
  readonly #connections: Connections;
  readonly #names: StatementNames;
  #transaction: PoolClient | undefined;
  #turn: symbol | undefined;

  constructor(connections: Connections, names: StatementNames) {
    super();
    this.#connections = connections;
    this.#names = names;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction !== undefined) return answer<R>(this.#transaction, sql, parameters);
    if (isRead(sql)) return this.#read<R>(sql, parameters);
    this.#connections.guard.refuse();
    return LONG.test(sql)
      ? atLeisure<R>(this.#connections.pool, sql)
      : answer<R>(this.#connections.pool, sql, parameters);
  }

  async rows(text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    if (this.#transaction === undefined) throw new AppError("internal", "The transaction is over.");
    return (await answer(this.#transaction, text, values)).rows;
  }

  /** By a cursor, in the open transaction or in one of its own. */
  async *streamQuery<R>({ sql, parameters }: CompiledQuery, chunkSize = 500): AsyncIterableIterator<QueryResult<R>> {
    const own = this.#transaction === undefined ? await this.#connections.pool.connect() : undefined;
    const on = this.#transaction ?? own ?? this.#connections.pool;
    const cursor = `quoin_${(cursors += 1)}`;
    try {
      if (own !== undefined) await answer(own, "begin read only", []);
      await answer(on, `declare ${cursor} no scroll cursor for ${sql}`, parameters);
      for (;;) {
        const some = await answer<R>(on, `fetch ${chunkSize} from ${cursor}`, []);
        if (some.rows.length === 0) break;
        yield some;
      }
      await answer(on, `close ${cursor}`, []);
      if (own !== undefined) await answer(own, "commit", []);
    } finally {
      // What is left of it ends with the connection.
      own?.release(true);
    }
  }

  async begin(): Promise<void> {
    const { guard, turns, pool } = this.#connections;
    guard.refuse();
    const turn = await turns.take();
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      await client.query(beginText(this.#connections));
      this.#transaction = client;
      this.#turn = turn;
    } catch (error) {
      client?.release(true);
      turns.give(turn);
      throw postgresError(error);
    }
  }

  /** A transaction in which a statement failed is rolled back by its commit, without a word: that must not pass for a success. */
  async commit(): Promise<void> {
    try {
      const done = await this.#transaction?.query("commit");
      if (done?.command === "ROLLBACK") throw new AppError("internal", "A statement failed. Nothing was written.");
      this.#release();
    } catch (error) {
      if (!isLost(error)) throw postgresError(error);
      const words = "The connection was lost while saving: look whether it was saved before sending it again.";
      throw new AppError("unavailable", words, { cause: error, details: [{ path: "", code: "outcome_unknown" }] });
    }
  }

  /** Never throws: the first error is the one to report, and the server rolls back what its client has left. */
  async rollback(): Promise<void> {
    try {
      await this.#transaction?.query("rollback");
      this.#release();
    } catch {
      this.#release(true);
    }
  }

  #release(broken = false): void {
    const [client, turn] = [this.#transaction, this.#turn];
    this.#transaction = undefined;
    this.#turn = undefined;
    client?.release(broken);
    if (turn !== undefined) this.#connections.turns.give(turn);
  }

  /** A read outside a transaction, prepared where it comes again: it may be asked anew should its tables have changed since. */
  async #read<R>(sql: string, values: readonly unknown[]): Promise<QueryResult<R>> {
    const { pool } = this.#connections;
    let client: PoolClient | undefined;
    let broken = false;
    try {
      client = await pool.connect();
      const { rows, rowCount } = await client.query({ ...this.#names.of(client, sql), values: values.map(bindValue) });
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      broken = isLost(error) || isOutdated(error);
      if (!isOutdated(error)) throw postgresError(error);
    } finally {
      client?.release(broken);
    }
    return answer<R>(pool, sql, values);
  }
}

/** What the server does in transactions of its own, beside writers, and takes its time for. */
const LONG = /^(create( unique)?|drop) index concurrently/i;

/** Without the limits that other statements have: it waits for every transaction that is open, and reads the table twice. */
async function atLeisure<R>(pool: Pool, sql: string): Promise<QueryResult<R>> {
  let client: PoolClient | undefined;
  try {
    client = await pool.connect();
    await client.query("set statement_timeout = 0; set lock_timeout = 0");
    return await answer<R>(client, sql, []);
  } catch (error) {
    throw postgresError(error);
  } finally {
    // The limits go with the connection.
    client?.release(true);
  }
}

async function answer<R>(on: Pool | PoolClient, sql: string, values: readonly unknown[]): Promise<QueryResult<R>> {
  try {
    const { rows, rowCount } = await on.query({ text: sql, values: values.map(bindValue) });
    return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
  } catch (error) {
    throw postgresError(error);
  }
}
