import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import { CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type { Engine } from "../engine.ts";
import { Pool as Turns } from "../pool.ts";
import { WRITER_PATIENCE } from "../writer-patience.ts";
import { shortcuts } from "../shortcuts.ts";
import { TransactionGuard } from "../transaction-guard.ts";
import { listen } from "./listener.ts";
import { numberParameters } from "./number-parameters.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { PostgresDriver } from "./postgres-driver.ts";
import { isLost, isRefused, postgresError } from "./postgres-error.ts";
import { openPool } from "./postgres-pool.ts";
import { PostgresSession } from "./postgres-session.ts";
import { refreshFigures } from "./refresh-figures.ts";
import { StatementNames } from "./statement-names.ts";

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections that read beside the writer. Default 8. */
  readonly readers?: number;
  /** A read that runs longer is stopped with `unavailable`. Milliseconds, default 30,000. */
  readonly readDeadline?: number;
  /**
   * Waiting longer for a connection or for the writer gives `unavailable` or `busy`. Milliseconds; default 15,000, for the
   * writer 45,000: large writes take turns rather than be refused.
   */
  readonly patience?: number;
}

/** What the names of our processes on the server begin with. */
const OURS = "quoin-";

/** Opens a PostgreSQL database that exists. Other processes may have it open too. Throws `AppError`. */
export async function openPostgres(options: PostgresOptions): Promise<Engine> {
  const { url, readers = 8, readDeadline = 30_000, patience = 15_000 } = options;
  const writerPatience = options.patience ?? WRITER_PATIENCE;
  const common = { url, name: `${OURS}${randomUUID()}`, readDeadline, patience };
  const pool = openPool({ ...common, most: readers + 1 });
  const guard = new TransactionGuard();
  const turns = new Turns([Symbol("turn")], writerPatience);
  const connections = { pool, names: new StatementNames(), guard, turns, writerPatience, patience };
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PostgresDriver(connections),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (of) => new PostgresIntrospector(of),
    },
  });
  // Our own statements have other placeholders than Kysely's.
  shortcuts.set(db, {
    async rows(text, values) {
      const { rows } = await db.executeQuery<unknown>(CompiledQuery.raw(numberParameters(text, values), [...values]));
      return rows;
    },
  });
  try {
    await checkServer(db);
  } catch (error) {
    await db.destroy();
    if (error instanceof AppError && error.code === "unavailable" && isLost(error.cause))
      throw new AppError(
        "unavailable",
        "The database cannot be reached: look whether its address is right and its server runs.",
        { cause: error.cause },
      );
    throw postgresError(error);
  }
  return {
    db,
    guard,
    inUse: () => inUse(db, common.name),
    dialect: postgresDialect,
    refused: isRefused,
    async transaction(fn, { guarded = true } = {}) {
      guard.refuse();
      return db.transaction().execute(async (transaction) => {
        await transaction.getExecutor().provideConnection(async (connection) => {
          if (connection instanceof PostgresSession) shortcuts.set(transaction, connection.shortcut);
        });
        return guarded ? guard.inside(() => fn(transaction)) : fn(transaction);
      });
    },
    follow: (changed) => listen({ ...common, most: 1 }, changed),
    tune: () => refreshFigures(db),
    backup: () =>
      Promise.reject(
        new AppError(
          "configuration",
          "A PostgreSQL database is backed up with its own tools (pg_dump); after that copy the folder of files.",
        ),
      ),
    // The server checks what it reads and holds relations itself.
    verify: () => Promise.resolve([]),
    close: () => db.destroy(),
  };
}

async function inUse(db: Kysely<unknown>, own: string): Promise<boolean> {
  const text = `select 1 from pg_stat_activity where datname = current_database()
    and application_name like '${OURS}%' and application_name <> $1 limit 1`;
  const { rows } = await db.executeQuery<unknown>(CompiledQuery.raw(text, [own]));
  return rows.length > 0;
}

/** Throws `AppError` configuration for a server that cannot hold what the store keeps. */
async function checkServer(db: Kysely<unknown>): Promise<void> {
  const { rows } = await db.executeQuery<{ version: string; encoding: string }>(
    CompiledQuery.raw(
      "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
      [],
    ),
  );
  const { version = "0", encoding = "" } = rows[0] ?? {};
  if (Number(version) < 140_000)
    throw new AppError("configuration", "The database server is too old: PostgreSQL 14 or later is needed.");
  if (encoding !== "UTF8") throw new AppError("configuration", "The database's encoding must be UTF8.");
}
