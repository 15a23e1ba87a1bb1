import { AppError } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import { VersionCache } from "../definitions/version-cache.ts";
import type { Engine } from "../dialect/engine.ts";
import { openEngine } from "../dialect/open-engine.ts";
import type { Physical } from "../naming/physical.ts";
import { modelOf } from "../query/model-of.ts";
import { DOOR_MIGRATIONS } from "../system/door-migrations.ts";
import { indexEntities } from "../search/index-entities.ts";
import { CORE_MIGRATIONS } from "../system/core-migrations.ts";
import { migrate } from "../system/migrate.ts";
import type { Migration } from "../system/migration.ts";
import { copyTables } from "./copy-tables.ts";
import { readAhead } from "../publish/ahead/ahead-row.ts";
import { takeAway } from "../publish/ahead/take-away.ts";
import { readPurged } from "../publish/retired/read-purged.ts";
import { layOut } from "./lay-out.ts";
import { RowSum } from "./row-sum.ts";
import { tableRows } from "./table-rows.ts";
import { commonTables, tablesOf } from "./tables-of.ts";

export interface MoveOptions {
  /** Paths of files or addresses of servers, as for `openStore`. */
  readonly from: string;
  /** A database without tables. */
  readonly to: string;
  /** Tables of others, as for `openStore`. */
  readonly migrations?: readonly Migration[];
  readonly onProgress?: (progress: MoveProgress) => void;
}

export interface MoveProgress {
  readonly step: "copy" | "search" | "verify";
  readonly table: string;
  readonly rows: number;
}

/** Rows by table. */
export type Moved = Readonly<Record<string, number>>;

/**
 * Carries a whole workspace into an empty database of whichever engine: its tables, every row, its search index. Each row is
 * read back and compared. One transaction on either side: writers wait meanwhile, and what fails leaves nothing behind.
 * Throws `AppError`: `conflict` for servers at work or a target that is not empty, `internal` where a row came out different.
 */
export async function moveWorkspace(options: MoveOptions): Promise<Moved> {
  const migrations = [...CORE_MIGRATIONS, ...DOOR_MIGRATIONS, ...(options.migrations ?? [])];
  const source = await openEngine({ file: options.from });
  try {
    await checkUnused(source);
    await migrate(source, migrations, () => new Date());
    const target = await openEngine({ file: options.to });
    try {
      const moved = await source.transaction((from) =>
        target.transaction(async (to) => {
          // What a publish that was killed has left belongs to no version, so nothing would lay it out over there.
          for (const row of (await readAhead(from)).values())
            await takeAway({ db: from, dialect: source.dialect }, row);
          if ((await tablesOf(to)).size > 0)
            throw new AppError("conflict", "The database to move to is not empty. Nothing was moved.");
          const inside: Engine = { ...target, db: to, transaction: (fn) => fn(to) };
          await migrate(inside, migrations, () => new Date());
          return carry(from, inside, options.onProgress ?? (() => undefined));
        }),
      );
      // The planner knows nothing yet of what it has been given.
      await sql`analyze`.execute(target.db);
      return moved;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Who has just gone may be seen a moment longer. */
const TRIES = 20;
const PAUSE = 100;

/** Throws `AppError` conflict while servers have the workspace open: what they write from now on would stay behind. */
async function checkUnused({ inUse }: Engine): Promise<void> {
  for (let tries = 0; (await inUse?.()) === true; tries += 1) {
    if (tries === TRIES)
      throw new AppError("conflict", "Servers are at work on this workspace: stop them first. Nothing was moved.");
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Names of what places that were purged have left, or are about to: columns that are bare, or not yet empty. */
function valuesGone({ retired }: Physical, purged: ReadonlySet<string>): ReadonlySet<string> {
  const places = Object.entries(retired).flatMap(([table, homes]) =>
    Object.entries(homes).flatMap(([home, { link, column, fold, seen }]) => {
      if (!purged.has(`${table}.${home}`)) return [];
      return link === undefined ? [column, fold, seen?.column].map((name) => `${table}.${name ?? ""}`) : [link];
    }),
  );
  return new Set(places);
}

async function carry(
  from: Kysely<unknown>,
  { db, dialect }: Engine,
  tell: (progress: MoveProgress) => void,
): Promise<Moved> {
  const to = { db, dialect };
  const { rows: versions } = await sql<{
    physical: string;
  }>`select physical from quoin_version order by version`.execute(from);
  const known = versions.map(({ physical }) => JSON.parse(physical) as Physical);
  const newest = known.at(-1);
  const tableOf = (entity: string): string | undefined =>
    known.map(({ entities }) => entities[entity]?.table).findLast((table) => table !== undefined);
  const purged = await readPurged(from);
  if (newest !== undefined) await layOut(to, newest, { tableOf, purged });
  const tables = await commonTables(from, db, newest === undefined ? purged : valuesGone(newest, purged));
  const copied = await copyTables(from, to, {
    tables,
    onRows: (table, rows) => tell({ step: "copy", table, rows }),
  });
  await dialect.growOn(db, "quoin_log", "position");
  const model = modelOf(await new VersionCache().current(db));
  await indexEntities(to, {
    model,
    entities: [...model.entities.values()],
    onRows: ({ done }) => tell({ step: "search", table: "quoin_search", rows: done }),
  });
  for (const table of tables) {
    const sum = new RowSum();
    for await (const rows of tableRows(db, table)) {
      sum.add(rows);
      tell({ step: "verify", table: table.name, rows: sum.rows });
    }
    if (!(copied.get(table.name) ?? new RowSum()).equals(sum))
      throw new AppError("internal", `Rows of ${table.name} came out different. Nothing was moved.`);
  }
  return Object.fromEntries(tables.map(({ name }) => [name, copied.get(name)?.rows ?? 0]));
}
