import { type DefinitionSet, type LanguagePorts, whereUsed } from "@quoin/definition";
import { checkDefinitions } from "@quoin/definition/check";
import { createDefinitions } from "./definitions/create-definitions.ts";
import { VersionCache } from "./definitions/version-cache.ts";
import type { Engine } from "./dialect/engine.ts";
import { openEngine } from "./dialect/open-engine.ts";
import { createJobs } from "./jobs/create-jobs.ts";
import { createLanguage } from "./language/create-language.ts";
import { createLog } from "./log/create-log.ts";
import { verifyLog } from "./log/verify-log.ts";
import type { DoorContext, KnownUsers, WorkspaceZone } from "./scope.ts";
import type { Names } from "./query/names.ts";
import { readComputing } from "./computed/read-computing.ts";
import { createCalendars } from "./calendars/create-calendars.ts";
import { createSettings } from "./settings/create-settings.ts";
import { LATELY } from "./publish/ahead/fill-ahead.ts";
import { tidyAhead } from "./publish/ahead/tidy-ahead.ts";
import type { Store } from "./store.ts";
import type { FieldOfEntity } from "./publish/with-uses.ts";
import { mendSearch } from "./search/mend-search.ts";
import { CORE_MIGRATIONS } from "./system/core-migrations.ts";
import { migrate } from "./system/migrate.ts";
import type { Migration } from "./system/migration.ts";
import { Watch } from "./watch.ts";
import { createWrite, type Write } from "./write/create-write.ts";
import { OtherCommits } from "./write/other-commits.ts";
import { Surroundings } from "./write/surroundings.ts";
import { Tail } from "./write/tail.ts";
import { writeTogether } from "./write/write-together.ts";

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
  /** Where they have their names. Default: lists are not sorted by people and teams. */
  readonly names?: Names;
  /** Folder of the contents of files. Default: "files" beside the SQLite file, in the working folder beside a server. */
  readonly files?: string;
  /**
   * Records of an entity beyond which a publish rewrites their values before its transaction and what search knows of them
   * after it, in parts between which others write. Default 20,000.
   */
  readonly large?: number;
  /** The workspace's time zone, for computed fields. Default: UTC. */
  readonly timeZone?: WorkspaceZone;
}

/** The store without its doors, which are made with `context`. */
export interface StoreBase extends Omit<Store, "records" | "transaction" | "handlers" | "files"> {
  readonly context: DoorContext;
  readonly write: Write;
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
    const { language = createLanguage(), knownUsers, names, timeZone, large = 20_000 } = options;
    return base({ engine, cache, watch, clock, language, knownUsers, names, timeZone, large });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** How often the planner's figures are refreshed, milliseconds. */
const TUNING = 3_600_000;
/** How often it is asked whether the search index needs upkeep, milliseconds. */
const UPKEEP = 2000;

interface Parts {
  readonly engine: Engine;
  readonly cache: VersionCache;
  readonly watch: Watch;
  readonly clock: () => Date;
  readonly language: LanguagePorts;
  readonly knownUsers: KnownUsers | undefined;
  readonly names: Names | undefined;
  readonly timeZone: WorkspaceZone | undefined;
  readonly large: number;
}

function base({ engine, cache, watch, clock, language, knownUsers, names, timeZone, large }: Parts): StoreBase {
  const { db, dialect } = engine;
  const log = createLog(db);
  const settings = createSettings(db);
  const parts = {
    engine,
    cache,
    watch,
    clock,
    knownUsers,
    surroundings: new Surroundings(timeZone),
    tail: new Tail(dialect),
    others: new OtherCommits(() => engine.commitMark?.()),
  };
  const write = createWrite(parts);
  const together = writeTogether(parts, write);
  const announce = (version: number): void => watch.committed({ version });
  const check = async (set: unknown) => {
    await language.ready?.();
    return checkDefinitions(set, language);
  };
  const uses = (set: DefinitionSet, { entity, field }: FieldOfEntity) =>
    whereUsed(set, { kind: "entity", key: entity, field }, language);
  const tune = (): Promise<void> => engine.tune().catch(() => undefined);
  const tidy = (): Promise<void> => tidyAhead({ db, dialect, write }).catch(() => undefined);
  const tuning = setInterval(() => void tune().then(tidy), TUNING);
  // By then who may have been at work before this process has shown a sign, or will not.
  const tidying = setTimeout(() => void tidy(), LATELY + 10_000);
  const closing = new AbortController();
  let mending: Promise<void> | undefined;
  const mend = (): void => {
    mending ??= mendSearch({ db, dialect, write }, closing.signal)
      .catch(() => undefined)
      .finally(() => (mending = undefined));
  };
  const upkeep = setInterval(mend, UPKEEP);
  for (const timer of [tuning, tidying, upkeep]) timer.unref();
  const context: DoorContext = { dialect, db, log, clock, names, published: () => cache.newest(db), write, together };
  return {
    dialect,
    db,
    log,
    context,
    write,
    definitions: createDefinitions({ db, dialect, cache, clock, check, uses, write, announce, tune, large, names }),
    jobs: createJobs({ db, clock, dialect, oneHost: engine.oneHost === true, stir: () => watch.stir() }, watch),
    settings,
    computing: () => readComputing(db),
    calendars: createCalendars({ settings, write }),
    tune,
    onChange: (listener) => watch.onChange(listener),
    othersMark: () => parts.others.mark(),
    backup: (file) => engine.backup(file),
    async verify() {
      const file = await engine.verify();
      return file.length > 0 ? file : verifyLog(db, await cache.current(db));
    },
    async close() {
      clearInterval(tuning);
      clearTimeout(tidying);
      clearInterval(upkeep);
      closing.abort();
      await mending;
      await watch.stop();
      await engine.close();
    },
  };
}
