import sqlite3 from "sqlite3";
import { bindValue } from "./bind-value.ts";
import { sqliteError } from "./sqlite-error.ts";
import { type BoundStatement, StatementBatches } from "./statement-batches.ts";

export interface ConnectionOptions {
  readonly readonly?: boolean;
  /** Statements run once after opening. */
  readonly pragmas: string;
  /** A statement that runs longer is interrupted and fails with `unavailable`. Milliseconds; 0: never. */
  readonly deadline?: number;
}

export interface Outcome {
  readonly rows: unknown[];
  readonly changes: number;
  readonly lastId: number;
}

/** A prepared statement. What its text says is found out once: texts are long. */
interface Kept {
  readonly statement: sqlite3.Statement;
  readonly givesRows: boolean;
}

const MAX_STATEMENTS = 300;

/** Statements that must not be kept: they change the schema or the transaction, or are run once. */
const ONCE = /^\s*(create|drop|alter|attach|detach|vacuum|reindex|analyze)\b/i;
const GIVES_ROWS = /^\s*(select|explain|values|pragma|with)\b|\breturning\b/i;

/**
 * One connection to a SQLite file. This is the only file that knows the `sqlite3` package.
 * Each call is a hop to another thread, so preparing is saved by keeping statements, least recently used out first.
 */
export class SqliteConnection {
  readonly #database: sqlite3.Database;
  #running = 0;
  #idle: (() => void) | undefined;
  readonly #kept = new Map<string, Kept>();
  readonly #deadline: number;
  readonly #batches = new StatementBatches((sql) => this.script(sql));

  private constructor(database: sqlite3.Database, deadline: number) {
    this.#database = database;
    this.#deadline = deadline;
  }

  /** Opens `file`, making it unless readonly. Throws `AppError`. */
  static async open(file: string, options: ConnectionOptions): Promise<SqliteConnection> {
    const mode = options.readonly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    const database = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, mode, (error) =>
        error ? reject(sqliteError(error)) : resolve(opened),
      );
    });
    const connection = new SqliteConnection(database, options.deadline ?? 0);
    try {
      await connection.script(options.pragmas);
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  /** Runs one statement. Throws `AppError`; a bigint outside the safe range is refused, for the package would bind NULL. */
  run(sql: string, parameters: readonly unknown[]): Promise<Outcome> {
    return this.#count(() => this.#do(sql, parameters, execute));
  }

  /** The same for its rows alone. */
  rows(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> {
    return this.#count(() => this.#do(sql, parameters, fetchRows));
  }

  /** Runs statements in their order, in the open transaction. Those that often come together run as one. */
  async together(statements: readonly BoundStatement[]): Promise<void> {
    const whole = this.#batches.find(statements);
    if (whole !== undefined) await this.rows(whole.text, whole.values);
    else for (const { text, values } of statements) await this.rows(text, values);
  }

  /** The same as a transaction of their own, begun and committed. */
  async alone(statements: readonly BoundStatement[]): Promise<void> {
    const whole = statements.length === 1 ? statements[0] : this.#batches.find(statements);
    if (whole !== undefined) {
      await this.rows(whole.text, whole.values);
      return;
    }
    await this.rows("begin immediate", []);
    try {
      for (const { text, values } of statements) await this.rows(text, values);
      await this.rows("commit", []);
    } catch (error) {
      // A full disk has rolled back already.
      await this.rows("rollback", []).catch(() => undefined);
      throw error;
    }
  }

  /** Readies what came together often. Outside of a transaction only. */
  async prepareBatches(): Promise<void> {
    if (this.#batches.wants) await this.#count(() => this.#batches.make());
  }

  #do<T>(sql: string, parameters: readonly unknown[], how: Way<T>): Promise<T> {
    const kept = this.#deadline > 0 ? undefined : this.#find(sql);
    return kept === undefined ? this.#run(sql, parameters, how) : how(kept, parameters);
  }

  /** Knows of every statement under way, for closing must wait for them. */
  async #count<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#idle?.();
    }
  }

  async #run<T>(sql: string, parameters: readonly unknown[], how: Way<T>): Promise<T> {
    const once = ONCE.test(sql);
    if (once) await this.#batches.forget();
    const kept = once ? await this.#make(sql) : (this.#find(sql) ?? (await this.#keep(sql)));
    const timer = this.#deadline > 0 ? setTimeout(() => this.#database.interrupt(), this.#deadline) : undefined;
    try {
      return await how(kept, parameters);
    } finally {
      clearTimeout(timer);
      if (once) await finalize(kept.statement);
    }
  }

  /** Runs several statements without parameters or rows. */
  script(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#database.exec(sql, (error) => (error ? reject(sqliteError(error)) : resolve()));
    });
  }

  /** Steps through the rows, `size` at a time, holding a read snapshot until the loop ends. */
  async *stream(sql: string, parameters: readonly unknown[], size: number): AsyncIterableIterator<unknown[]> {
    const statement = await this.#prepare(sql);
    try {
      const values = parameters.map(bindValue);
      await new Promise<void>((resolve, reject) => {
        if (values.length === 0) resolve();
        else statement.bind(values, (error: Error | null) => (error ? reject(sqliteError(error)) : resolve()));
      });
      for (let rows: unknown[] = []; ;) {
        const row = await step(statement);
        if (row !== undefined) rows.push(row);
        if (rows.length > 0 && (row === undefined || rows.length >= size)) {
          yield rows;
          rows = [];
        }
        if (row === undefined) return;
      }
    } finally {
      await finalize(statement);
    }
  }

  /** Waits for the statements under way: SQLite refuses to close under them. */
  async close(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await Promise.all([...this.#kept.values()].map(({ statement }) => finalize(statement)));
    this.#kept.clear();
    await new Promise<void>((resolve, reject) => {
      this.#database.close((error) => (error ? reject(sqliteError(error)) : resolve()));
    });
  }

  #prepare(sql: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.#database.prepare(sql, (error: Error | null) =>
        error ? reject(sqliteError(error)) : resolve(statement),
      );
    });
  }

  #find(sql: string): Kept | undefined {
    const hit = this.#kept.get(sql);
    if (hit === undefined) return undefined;
    this.#kept.delete(sql);
    this.#kept.set(sql, hit);
    return hit;
  }

  async #make(sql: string): Promise<Kept> {
    return { statement: await this.#prepare(sql), givesRows: GIVES_ROWS.test(sql) };
  }

  async #keep(sql: string): Promise<Kept> {
    const made = await this.#make(sql);
    const other = this.#find(sql);
    if (other !== undefined) {
      // Made at the same time: of the two one is kept, for a statement that nobody ends keeps the file from being closed.
      await finalize(made.statement);
      return other;
    }
    this.#kept.set(sql, made);
    if (this.#kept.size > MAX_STATEMENTS) {
      const oldest = this.#kept.entries().next().value;
      if (oldest !== undefined) {
        this.#kept.delete(oldest[0]);
        await finalize(oldest[1].statement);
      }
    }
    return made;
  }
}

/** What is done with a statement: binds and runs it. A value that cannot be bound fails the promise. */
type Way<T> = (kept: Kept, parameters: readonly unknown[]) => Promise<T>;

const execute: Way<Outcome> = ({ statement, givesRows }, parameters) =>
  new Promise((resolve, reject) => {
    const values = parameters.map(bindValue);
    if (givesRows) {
      statement.all(values, (error: Error | null, rows: unknown[]) => {
        if (error) reject(sqliteError(error));
        else resolve({ rows, changes: rows.length, lastId: 0 });
      });
      return;
    }
    // A plain function: the package hands the counts over in `this`.
    statement.run(values, function done(this: sqlite3.RunResult, error: Error | null) {
      if (error) reject(sqliteError(error));
      else resolve({ rows: [], changes: this.changes, lastId: this.lastID });
    });
  });

const NONE: readonly unknown[] = [];

const fetchRows: Way<readonly unknown[]> = ({ statement, givesRows }, parameters) =>
  new Promise((resolve, reject) => {
    const values = parameters.map(bindValue);
    if (givesRows)
      statement.all(values, (error: Error | null, rows: unknown[]) =>
        error ? reject(sqliteError(error)) : resolve(rows),
      );
    else statement.run(values, (error: Error | null) => (error ? reject(sqliteError(error)) : resolve(NONE)));
  });

/** `get` without parameters keeps its cursor between calls, which is what steps. */
function step(statement: sqlite3.Statement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    statement.get((error: Error | null, row?: unknown) => (error ? reject(sqliteError(error)) : resolve(row)));
  });
}

function finalize(statement: sqlite3.Statement): Promise<void> {
  return new Promise((resolve) => statement.finalize(() => resolve()));
}
