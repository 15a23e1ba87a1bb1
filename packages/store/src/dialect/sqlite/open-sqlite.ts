import { type Driver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Engine } from "../engine.ts";
import { Pool } from "../pool.ts";
import { shortcuts } from "../shortcuts.ts";
import { WRITER_PATIENCE } from "../writer-patience.ts";
import { TransactionGuard } from "../transaction-guard.ts";
import { commitMark } from "./commit-mark.ts";
import { isRefused } from "./is-refused.ts";
import { pollChanges } from "./poll-changes.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { SqliteConnection } from "./sqlite-connection.ts";
import { SqliteDriver, transact } from "./sqlite-driver.ts";
import { tuneSqlite } from "./tune-sqlite.ts";
import type { Connections } from "./sqlite-session.ts";

export interface SqliteOptions {
  readonly file: string;
  /** Connections that read beside the writer. Default 3. Each busy one takes a thread of UV_THREADPOOL_SIZE. */
  readonly readers?: number;
  /** A read that runs longer is stopped with `unavailable`. Milliseconds, default 30,000. */
  readonly readDeadline?: number;
  /** Waiting longer for a reader or the writer gives `busy`. Milliseconds; default 15,000, for the writer 45,000. */
  readonly patience?: number;
}

const COMMON = "pragma busy_timeout=5000; pragma foreign_keys=on; pragma temp_store=memory; pragma cache_size=-16000;";
/**
 * FULL: an acknowledged write is on the disk, so it outlives a killed process and (as far as the disk keeps its word) a power cut.
 * NORMAL would also outlive the kill but may lose the last commits with the power; a commit costs a millisecond at most, and
 * bulk work shares one. The writer keeps more pages than a reader, since each row touches a page of every index, and lets
 * the log of writes grow to 48 MB before it is carried over, so that a page changed many times is carried over once.
 */
const WRITER =
  "pragma journal_mode=wal; pragma synchronous=full; pragma journal_size_limit=67108864; pragma analysis_limit=400; " +
  "pragma cache_size=-48000; pragma wal_autocheckpoint=12000;";
/**
 * Readers look at the file where the system has it anyway, up to a gigabyte: records of a page lie all over the file, and copying
 * each of their blocks into a cache of one's own costs a third of such a read. A disk that fails under them ends the process; the
 * writer does not map it, so that a failure there is one of that write.
 */
const READER = "pragma query_only=on; pragma mmap_size=1073741824;";

/** Opens a SQLite file (made if missing) with one writer and several readers. Throws `AppError`. */
export async function openSqlite(options: SqliteOptions): Promise<Engine> {
  const { file, readers = 3, readDeadline = 30_000, patience = 15_000 } = options;
  const opened: SqliteConnection[] = [];
  const close = async (): Promise<void> => {
    for (const connection of opened.splice(0).reverse()) await connection.close();
  };
  const open = async (pragmas: string, readonly: boolean): Promise<SqliteConnection> => {
    const deadline = readonly ? readDeadline : 0;
    const connection = await SqliteConnection.open(file, { readonly, pragmas: COMMON + pragmas, deadline });
    opened.push(connection);
    return connection;
  };
  try {
    const writer = await open(WRITER, false);
    const watcher = await open(READER, true);
    const reading = await Promise.all(Array.from({ length: readers }, () => open(READER, true)));
    const guard = new TransactionGuard();
    const connections = {
      writer: new Pool([writer], options.patience ?? WRITER_PATIENCE),
      readers: new Pool(reading, patience),
      guard,
      close,
    };
    const own = { dialect: sqliteDialect, oneHost: true, refused: isRefused, commitMark: commitMark(file) };
    return { ...transactions(connections), ...upkeep(file, watcher), ...own, guard };
  } catch (error) {
    await close();
    throw error;
  }
}

function transactions(connections: Connections): Pick<Engine, "db" | "transaction" | "tune" | "close"> {
  const { guard } = connections;
  const over = (driver: Driver): Kysely<unknown> =>
    new Kysely<unknown>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => driver,
        createQueryCompiler: () => new SqliteQueryCompiler(),
        createIntrospector: (of) => new SqliteIntrospector(of),
      },
    });
  const db = over(new SqliteDriver(connections));
  const tune = () => tuneSqlite(db);
  return {
    db,
    async transaction(fn, { guarded = true, lazily = false } = {}) {
      guard.refuse();
      return transact(connections, lazily, (driver, shortcut) => {
        const transaction = over(driver);
        shortcuts.set(transaction, shortcut);
        return guarded ? guard.inside(() => fn(transaction)) : fn(transaction);
      });
    },
    tune,
    async close() {
      // Never a reason not to close: without fresh figures the planner only guesses.
      await tune().catch(() => undefined);
      await db.destroy();
      await connections.close();
    },
  };
}

/** Backup and verification take a connection of their own, so that neither the readers nor the writer wait for them. */
function upkeep(file: string, watcher: SqliteConnection): Pick<Engine, "follow" | "backup" | "verify"> {
  const alone = async <T>(fn: (connection: SqliteConnection) => Promise<T>): Promise<T> => {
    const connection = await SqliteConnection.open(file, { pragmas: COMMON });
    try {
      return await fn(connection);
    } finally {
      await connection.close();
    }
  };
  return {
    follow: (changed) => pollChanges({ watcher, file }, changed),
    async backup(target) {
      await alone((connection) => connection.run("vacuum into ?", [target]));
    },
    async verify() {
      return alone(async (connection) => {
        const checks = await connection.run("pragma integrity_check", []);
        const words = checks.rows.map((row) => (row as { integrity_check: string }).integrity_check);
        const dangling = await connection.run("pragma foreign_key_check", []);
        return [
          ...words.filter((word) => word !== "ok"),
          ...dangling.rows.map((row) => `foreign key: ${JSON.stringify(row)}`),
        ];
      });
    },
  };
}
