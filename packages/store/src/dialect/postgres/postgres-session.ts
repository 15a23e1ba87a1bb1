import { AppError } from "@quoin/definition";
import type { CompiledQuery, QueryResult } from "kysely";
import { Client } from "pg";
import { DriverSession } from "../driver-session.ts";
import { isRead } from "../is-read.ts";
import type { Pool as Turns } from "../pool.ts";
import type { Shortcut } from "../shortcuts.ts";
import type { TransactionGuard } from "../transaction-guard.ts";
import { askLive } from "./ask-live.ts";
import { bindValue } from "./bind-value.ts";
import { numberParameters } from "./number-parameters.ts";
import { isLost, isOutdated, postgresError } from "./postgres-error.ts";
import type { Pool, PoolClient } from "./postgres-pool.ts";
import type { StatementNames } from "./statement-names.ts";

export interface Connections {
  readonly pool: Pool;
  readonly names: StatementNames;
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

/** Undoes what failed, so that its error is over. */
const ROLLS_BACK = /^\s*rollback\b/i;

/** What can be prepared and comes again. */
const PLANNED = /^\s*(select|insert|update|delete|with)\b/i;

const streamOf = (client: PoolClient | undefined) => (client instanceof Client ? client.connection.stream : undefined);

/** Cursors have names. */
let cursors = 0;

export class PostgresSession extends DriverSession {
  readonly #connections: Connections;
  #transaction: PoolClient | undefined;
  #turn: symbol | undefined;
  /** Its connection keeps a statement prepared that no longer fits its tables. */
  #outdated = false;
  /** Ends, without an error, when all statements have ended that nobody waits for. Answers come in the order of the questions. */
  #later: Promise<void> = Promise.resolve();
  #pressed: Promise<void> = Promise.resolve();
  /** What the first of them failed with. Until a rollback everything after it fails too. */
  #failure: AppError | undefined;
  /** They are gathered until somebody waits: each sending by itself costs more than making most of them. */
  #gathering = false;

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  /** Past Kysely to the transaction. */
  get shortcut(): Shortcut {
    return {
      rows: (text, values) => this.rows(numberParameters(text, values), values),
      later: (text, values) => this.#send(numberParameters(text, values), values),
      press: () => this.#press(),
    };
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction !== undefined) return this.#ask<R>(sql, parameters);
    if (isRead(sql)) return this.#read<R>(sql, parameters);
    this.#connections.guard.refuse();
    return LONG.test(sql)
      ? atLeisure<R>(this.#connections.pool, sql)
      : answer<R>(this.#connections.pool, { text: sql }, parameters);
  }

  async rows(text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    return (await this.#ask(text, values)).rows;
  }

  /** By a cursor, in the open transaction or in one of its own. */
  async *streamQuery<R>({ sql, parameters }: CompiledQuery, chunkSize = 500): AsyncIterableIterator<QueryResult<R>> {
    const own = this.#transaction === undefined ? await this.#connections.pool.connect() : undefined;
    const ask = <T>(text: string, values: readonly unknown[] = []): Promise<QueryResult<T>> =>
      own === undefined ? this.#ask<T>(text, values) : answer<T>(own, { text }, values);
    const cursor = `quoin_${(cursors += 1)}`;
    try {
      if (own !== undefined) await ask("begin read only");
      await ask(`declare ${cursor} no scroll cursor for ${sql}`, parameters);
      for (;;) {
        const some = await ask<R>(`fetch ${chunkSize} from ${cursor}`);
        if (some.rows.length === 0) break;
        yield some;
      }
      await ask(`close ${cursor}`);
      if (own !== undefined) await ask("commit");
    } finally {
      // What is left of it ends with the connection.
      own?.release(true);
    }
  }

  /** Nothing is done yet: a connection that turns out to be lost is let go for another. */
  async begin(): Promise<void> {
    const { guard, turns, pool } = this.#connections;
    guard.refuse();
    const turn = await turns.take();
    try {
      const { client } = await askLive(pool, (on) => on.query(beginText(this.#connections)));
      this.#transaction = client;
      this.#turn = turn;
    } catch (error) {
      turns.give(turn);
      throw error;
    }
  }

  /** A transaction in which a statement failed is rolled back by its commit, without a word: that must not pass for a success. */
  async commit(): Promise<void> {
    try {
      const committing = this.#transaction?.query("commit");
      this.#part();
      const done = await committing;
      await this.#later;
      if (done?.command === "ROLLBACK")
        throw this.#failure ?? new AppError("internal", "A statement failed. Nothing was written.");
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
      const undoing = this.#transaction?.query("rollback");
      this.#part();
      await undoing;
      this.#release();
    } catch {
      this.#release(true);
    }
  }

  #release(broken = false): void {
    this.#part();
    const [client, turn] = [this.#transaction, this.#turn];
    this.#transaction = undefined;
    this.#turn = undefined;
    client?.release(broken || this.#outdated);
    if (turn !== undefined) this.#connections.turns.give(turn);
  }

  async #ask<R>(sql: string, values: readonly unknown[]): Promise<QueryResult<R>> {
    if (ROLLS_BACK.test(sql)) {
      this.#part();
      await this.#later;
      this.#failure = undefined;
    }
    const asked = this.#say<R>(sql, values);
    this.#part();
    try {
      return await asked;
    } catch (error) {
      await this.#later;
      throw this.#failure ?? error;
    }
  }

  /** Asks without waiting for those before, within the transaction. */
  async #say<R>(sql: string, values: readonly unknown[]): Promise<QueryResult<R>> {
    if (this.#transaction === undefined) throw new AppError("internal", "The transaction is over.");
    const client = this.#transaction;
    const statement: Statement = PLANNED.test(sql) ? this.#connections.names.of(client, sql) : { text: sql };
    try {
      return await answer<R>(client, statement, values);
    } catch (error) {
      if (statement.name === undefined || !(error instanceof AppError) || !isOutdated(error.cause)) throw error;
      this.#outdated = true;
      throw new AppError("busy", "The tables were just changed. Try again.", { cause: error.cause });
    }
  }

  #send(sql: string, values: readonly unknown[]): void {
    const before = this.#later;
    if (!this.#gathering) streamOf(this.#transaction)?.cork();
    this.#gathering = true;
    // What cannot be sent fails here and now: the server would not know of it.
    const sent = this.#say(sql, values.map(bindValue)).then(
      () => undefined,
      (error: unknown) => void (this.#failure ??= postgresError(error)),
    );
    this.#later = before.then(() => sent);
  }

  /** Lets go what was gathered. */
  #part(): void {
    if (this.#gathering) streamOf(this.#transaction)?.uncork();
    this.#gathering = false;
  }

  async #press(): Promise<void> {
    this.#part();
    const before = this.#pressed;
    this.#pressed = this.#later;
    await before;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** A read outside a transaction, prepared where it comes again. */
  async #read<R>(sql: string, values: readonly unknown[]): Promise<QueryResult<R>> {
    const { pool, names } = this.#connections;
    const { client, said } = await askLive(pool, (on, last) =>
      answer<R>(on, last ? { text: sql } : names.of(on, sql), values),
    );
    client.release();
    return said;
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
    return await answer<R>(client, { text: sql }, []);
  } catch (error) {
    throw postgresError(error);
  } finally {
    // The limits go with the connection.
    client?.release(true);
  }
}

interface Statement {
  readonly text: string;
  /** Undefined: to be parsed and planned for this once. */
  readonly name?: string | undefined;
}

async function answer<R>(
  on: Pool | PoolClient,
  statement: Statement,
  values: readonly unknown[],
): Promise<QueryResult<R>> {
  try {
    const { rows, rowCount } = await on.query({ ...statement, values: values.map(bindValue) });
    return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
  } catch (error) {
    throw postgresError(error);
  }
}
