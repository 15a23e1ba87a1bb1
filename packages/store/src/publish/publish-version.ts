import { AppError, readEntities, type DefinitionSet, type Problem } from "@quoin/definition";
import { sql } from "kysely";
import { noteVersion } from "../computed/note-version.ts";
import { noteNumbers } from "../numbers/note-numbers.ts";
import { noteMatches } from "../duplicates/note-matches.ts";
import { digest } from "../definitions/digest.ts";
import { findSame } from "../definitions/find-same.ts";
import type { PublishProgress } from "../definitions/definitions.ts";
import type { VersionCache } from "../definitions/version-cache.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { Scope } from "../scope.ts";
import { reindexChanged } from "../search/reindex-changed.ts";
import { otherPublish } from "./other-publish.ts";
import { prepare } from "./prepare.ts";
import { refusal } from "./refusal.ts";
import type { Ahead } from "./ahead/ahead.ts";
import { type AheadRow, readAhead, specOf } from "./ahead/ahead-row.ts";
import type { Mark } from "./ahead/mark.ts";
import { PART } from "./ahead/part-size.ts";
import type { NewLogEntry } from "../log/log-entry.ts";
import type { PublishContext } from "./convert/conversion.ts";
import type { Choices } from "./convert/field-choices.ts";
import { readPurged } from "./retired/read-purged.ts";
import type { ApplyTools, Work, WorkDatabase } from "./work.ts";

export interface PublishInput {
  readonly set: DefinitionSet;
  readonly by: string | null;
  readonly note?: string;
  readonly choices: Choices;
  readonly context: PublishContext;
}

export interface PublishTools {
  readonly dialect: Dialect;
  readonly cache: VersionCache;
  readonly check: (set: DefinitionSet) => Promise<readonly Problem[]>;
  /** Rows of an entity beyond which indexing them anew is left to a job. */
  readonly large: number;
  readonly onProgress?: (progress: PublishProgress) => void;
}

/**
 * Applies a set within the caller's transaction and writes its version row. Gives the new version's number, or the
 * one in force when nothing differs. Throws `AppError` invalid_definition, impossible_change or duplicate, each with every problem.
 */
export async function publishVersion(scope: Scope, input: PublishInput, tools: PublishTools): Promise<number> {
  const { db, published: current } = scope;
  const { set, by, note, choices, context } = input;
  const problems = await tools.check(set);
  if (problems.length > 0)
    throw new AppError("invalid_definition", "The definitions have problems. Nothing was published.", {
      details: problems,
    });
  const same = digest(set);
  if (current.version > 0 && same === digest(current.set)) return current.version;
  const restores = await findSame(db, same, current.version);
  const restored = restores === undefined ? undefined : await tools.cache.version(db, restores);
  const purged = await readPurged(db);
  const { physical, work } = prepare(current, set, { restored, choices, context, purged });
  const notes: NewLogEntry[] = [];
  const total = await apply({ db, dialect: tools.dialect }, work, {
    onProgress: tools.onProgress,
    note: async (entry) => void notes.push(entry),
  });
  if (notes.length > 0) await scope.append(notes);
  const version = current.version + 1;
  await sql`insert into quoin_version (version, at, by_user, note, restores, digest, definitions, physical)
    values (${version}, ${scope.now.toISOString()}, ${by}, ${note ?? null}, ${restores ?? null}, ${same},
    ${JSON.stringify(set)}, ${JSON.stringify(physical)})`.execute(db);
  const after = { version, set, entities: readEntities(set), physical, at: scope.now.toISOString() };
  const step = "index-records";
  await reindexChanged(
    scope,
    { before: current, after },
    {
      dialect: tools.dialect,
      large: tools.large,
      onRows: (rows) => tools.onProgress?.({ done: total - 1, total, step, rows }),
    },
  );
  await noteVersion(scope, current, after);
  await noteNumbers(scope, current, after);
  await noteMatches(scope, current, after);
  tools.onProgress?.({ done: total, total, step });
  return version;
}

interface Telling extends Pick<ApplyTools, "note"> {
  readonly onProgress: PublishTools["onProgress"];
}

/**
 * Each step is checked when its turn comes: what it reads may be made by the ones before. All problems are told at once.
 * Gives the number of steps with the one that follows: indexing.
 */
async function apply(to: WorkDatabase, work: readonly Work[], { onProgress, note }: Telling): Promise<number> {
  const problems: Problem[] = [];
  const steps = work.filter((one) => one.check !== undefined || one.apply !== undefined);
  const total = steps.length + 1;
  const ahead = await readAhead(to.db);
  for (const [index, one] of steps.entries()) {
    const step = [one.kind, one.entity, one.field].filter((part) => part !== undefined).join(" ");
    if (one.along !== undefined && ahead.has(one.along)) {
      onProgress?.({ done: index + 1, total, step });
      continue;
    }
    // What was done ahead was checked then, and is checked for what was written since.
    const finished = await finish(to, one, { ahead, note });
    if (finished !== undefined) {
      problems.push(...finished);
      onProgress?.({ done: index + 1, total, step });
      continue;
    }
    problems.push(...((await one.check?.(to)) ?? []));
    const rows = await countOf(to, one);
    const onRows = (done: number) => onProgress?.({ done: index, total, step, rows: { done, total: rows } });
    if (problems.length === 0) problems.push(...((await one.apply?.(to, { onRows, note })) ?? []));
    onProgress?.({ done: index + 1, total, step });
  }
  if (problems.length > 0) throw refusal(problems);
  return total;
}

/** What was done ahead of this transaction only has to be brought up to date. `undefined`: nothing was. */
async function finish(
  to: WorkDatabase,
  { ahead }: Work,
  { ahead: done, note }: Pick<ApplyTools, "note"> & { readonly ahead: ReadonlyMap<string, AheadRow> },
): Promise<readonly Problem[] | undefined> {
  const row = ahead === undefined ? undefined : done.get(ahead.place);
  if (ahead === undefined || row === undefined) return undefined;
  if (!row.complete || row.spec !== specOf(ahead.spec)) throw otherPublish();
  const problems = [...(await doAgain(to, ahead, row))];
  if (problems.length === 0) problems.push(...((await ahead.finish?.(to, row, { note })) ?? []));
  await sql`delete from quoin_ahead where place = ${row.place}`.execute(to.db);
  return problems;
}

/** What was written since it was last caught up with. */
async function doAgain(to: WorkDatabase, { again }: Ahead, since: Mark): Promise<readonly Problem[]> {
  const ids = (await again?.since(to, since)) ?? [];
  for (let first = 0; again !== undefined && first < ids.length; first += PART) {
    const problems = await again.some(to, ids.slice(first, first + PART));
    if (problems.length > 0) return problems;
  }
  return [];
}

/** Of steps that tell how far they have come. */
async function countOf({ db }: WorkDatabase, { table, fresh }: Work): Promise<number> {
  if (table === undefined || fresh !== true) return 0;
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
