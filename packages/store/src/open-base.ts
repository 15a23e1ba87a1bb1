import { type DefinitionSet, type LanguagePorts, whereUsed } from "@quoin/definition";
import { checkDefinitions } from "@quoin/definition/check";
import { callEach } from "./call-each.ts";
import { stagesOf } from "./computed/stages.ts";
import { createDefinitions } from "./definitions/create-definitions.ts";
import { VersionCache } from "./definitions/version-cache.ts";
import type { Engine } from "./dialect/engine.ts";
import { openEngine } from "./dialect/open-engine.ts";
import { createJobQueue } from "./jobs/create-job-queue.ts";
import { createJobs } from "./jobs/create-jobs.ts";
import { createLanguage } from "./language/create-language.ts";
import { appendLog } from "./log/append-log.ts";
import { createLog } from "./log/create-log.ts";
import type { NewLogEntry } from "./log/log-entry.ts";
import { verifyLog } from "./log/verify-log.ts";
import type { DoorContext, KnownUsers, Scope, WorkspaceZone } from "./scope.ts";
import { createSettings } from "./settings/create-settings.ts";
import type { Store, TransactionOptions } from "./store.ts";
import type { FieldOfEntity } from "./publish/with-uses.ts";
import { CORE_MIGRATIONS } from "./system/core-migrations.ts";
import { migrate } from "./system/migrate.ts";
import type { Migration } from "./system/migration.ts";
import { Undone } from "./undone.ts";
import { Watch } from "./watch.ts";

export interface OpenOptions {
  /** Path of a SQLite file, made if missing; or the address of a PostgreSQL database: `postgres://…`. */
  readonly file: string;
  /** Connections that read beside the writer. Default 3 for a file, 8 for a server. */
  readonly readers?: number;
  /** Default: the wall clock. */
  readonly clock?: () => Date;
  /** Tables of others, made after the store's own, in this order. */
  readonly migrations?: readonly Migration[];
  /** How definitions are checked before planning and publishing. Default: `createLanguage()`, which knows no rules. */
  readonly language?: LanguagePorts;
  /** Whom fields of people may name. Default: anyone. */
  readonly knownUsers?: KnownUsers;
  /** The workspace's time zone, asked where computed fields need it. Default: UTC. */
  readonly timeZone?: WorkspaceZone;
}

export type WriteScope = Scope;

/** The store without its doors, which are made with `context`. */
export interface StoreBase extends Omit<Store, "records" | "transaction" | "handlers"> {
  readonly context: DoorContext;
  readonly write: <T>(fn: (scope: WriteScope) => Promise<T>, options?: WriteOptions) => Promise<T>;
}

interface WriteOptions extends TransactionOptions {
  /** For code of others: refuses what would wait for itself. */
  readonly guarded?: boolean;
}

/** Opens the database, brings its tables up to date and watches it. Throws `AppError`. */
export async function openBase(options: OpenOptions): Promise<StoreBase> {
  const clock = options.clock ?? (() => new Date());
  const engine = await openEngine(options);
  try {
    await migrate(engine, [...CORE_MIGRATIONS, ...(options.migrations ?? [])], clock);
    const cache = new VersionCache();
    await cache.current(engine.db);
    const watch = new Watch(engine);
    watch.onChange((notice) => cache.noticed(notice.version));
    await watch.start();
    const { language = createLanguage(), knownUsers, timeZone } = options;
    return base({ engine, cache, watch, clock, language, knownUsers, timeZone });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** How often the planner's figures are refreshed, milliseconds. */
const TUNING = 3_600_000;

interface Parts {
  readonly engine: Engine;
  readonly cache: VersionCache;
  readonly watch: Watch;
  readonly clock: () => Date;
  readonly language: LanguagePorts;
  readonly knownUsers: KnownUsers | undefined;
  readonly timeZone: WorkspaceZone | undefined;
}

function base({ engine, cache, watch, clock, language, knownUsers, timeZone }: Parts): StoreBase {
  const { db, dialect } = engine;
  const log = createLog(db);
  const write = createWrite({ engine, cache, watch, clock, knownUsers, timeZone });
  const announce = (version: number): void => watch.committed({ version });
  const check = (set: unknown) => checkDefinitions(set, language);
  const uses = (set: DefinitionSet, { entity, field }: FieldOfEntity) =>
    whereUsed(set, { kind: "entity", key: entity, field }, language);
  const tune = (): Promise<void> => engine.tune().catch(() => undefined);
  const tuning = setInterval(() => void tune(), TUNING);
  tuning.unref();
  const context: DoorContext = { dialect, db, log, clock, published: () => cache.newest(db), write };
  return {
    dialect,
    db,
    log,
    context,
    write,
    definitions: createDefinitions({ db, dialect, cache, check, uses, write, announce, tune }),
    jobs: createJobs({ db, clock, dialect, oneHost: engine.oneHost === true, stir: () => watch.stir() }, watch),
    settings: createSettings(db),
    tune,
    onChange: (listener) => watch.onChange(listener),
    backup: (file) => engine.backup(file),
    async verify() {
      const file = await engine.verify();
      return file.length > 0 ? file : verifyLog(db, await cache.current(db));
    },
    async close() {
      clearInterval(tuning);
      await watch.stop();
      await engine.close();
    },
  };
}

function createWrite({
  engine,
  cache,
  watch,
  clock,
  knownUsers,
  timeZone,
}: Omit<Parts, "language">): StoreBase["write"] {
  return async (fn, options = {}) => {
    const after: (() => void)[] = [];
    let position = 0;
    const result = await undoing(() =>
      engine.transaction(
        async (db) => {
          const published = await cache.current(db);
          const now = clock();
          const append = async (entries: readonly NewLogEntry[]): Promise<readonly number[]> => {
            const positions = await appendLog(
              { db, dialect: engine.dialect },
              { at: now, version: published.version },
              entries,
            );
            position = Math.max(position, ...positions.slice(-1));
            return positions;
          };
          const afterCommit = (hook: () => void): void => void after.push(hook);
          const jobs = createJobQueue({ db, clock, stir: () => afterCommit(() => watch.stir()) });
          const zone = stagesOf(published) === undefined ? undefined : await timeZone?.(db);
          const value = await fn({
            db,
            published,
            now,
            append,
            afterCommit,
            jobs,
            knownUsers,
            timeZone: zone ?? "UTC",
          });
          if (options.rollback) throw new Undone(value);
          return value;
        },
        { guarded: options.guarded === true },
      ),
    );
    if (options.rollback) return result;
    engine.guard.outside(() => callEach(after, undefined));
    watch.committed({ position });
    return result;
  };
}

async function undoing<T>(fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    if (error instanceof Undone) return error.result as T;
    throw error;
  }
}
