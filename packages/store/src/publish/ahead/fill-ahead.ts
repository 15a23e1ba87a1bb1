import type { Problem } from "@quoin/definition";
import type { Published } from "../../definitions/published.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import { fieldStates } from "../../naming/field-states.ts";
import { SYSTEM_COLUMNS } from "../../naming/system-columns.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Scope } from "../../scope.ts";
import { otherPublish } from "../other-publish.ts";
import { refusal } from "../refusal.ts";
import type { Work, WorkDatabase } from "../work.ts";
import type { Ahead, PartWriter } from "./ahead.ts";
import { type AheadRow, readAhead, specOf } from "./ahead-row.ts";
import { catchUp } from "./catch-up.ts";
import { dealingOf } from "./deal.ts";
import { dropAhead } from "./drop-ahead.ts";
import { markOf } from "./mark.ts";

/** A publish that another process has under way has written a part this lately, milliseconds. */
export const LATELY = 60_000;

export interface AheadTools {
  readonly db: WorkDatabase["db"];
  readonly dialect: Dialect;
  readonly write: <T>(fn: (scope: Scope) => Promise<T>) => Promise<T>;
  /** Rows beyond which a step is done ahead. */
  readonly large: number;
  /** What it throws ends the publish. */
  readonly onRows?: (work: Work, rows: { readonly done: number; readonly total: number }) => void;
}

/**
 * Does what can be done of a publish before its transaction, for tables with many rows: each part in a short transaction of its
 * own, noted with it, so that whoever is killed goes on where they were. What an earlier publish left and this one has no
 * use for is taken away. Throws `AppError` as the publish would, and `busy` while another process publishes something else.
 */
export async function fillAhead(tools: AheadTools, current: Published, work: readonly Work[]): Promise<void> {
  const wanted = await largeOnes(tools, current, work);
  const known = await knownOf(tools, wanted);
  const there = columnsOf(current);
  for (const { ahead } of wanted) {
    if (known.has(ahead.place) || !ahead.needs.every((column) => there.has(column))) continue;
    refuse((await ahead.examine?.(tools)) ?? []);
  }
  for (const one of wanted) await fill(tools, one, known.get(one.ahead.place));
  for (const { ahead } of wanted) await catchUp(tools, ahead);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw refusal(problems);
}

/**
 * What is there of the wanted. Where anything else is, all of it is taken away: an index may stand over a column that has to go,
 * and what a place was made by is told by its row only.
 */
async function knownOf(tools: AheadTools, wanted: readonly Wanted[]): Promise<ReadonlyMap<string, AheadRow>> {
  const known = await readAhead(tools.db);
  const rows = [...known.values()];
  const specs = new Map(wanted.map(({ ahead }) => [ahead.place, specOf(ahead.spec)]));
  if (rows.every(({ place, spec }) => specs.get(place) === spec)) return known;
  if (rows.some(({ at }) => Date.now() - Date.parse(at) < LATELY)) throw otherPublish();
  await dropAhead(tools, rows);
  if ((await readAhead(tools.db)).size > 0) throw otherPublish();
  return new Map();
}

interface Wanted {
  readonly work: Work;
  readonly ahead: Ahead;
  readonly rows: number;
}

/** Steps over many rows that need nothing which only the publish's transaction makes. */
async function largeOnes(tools: AheadTools, current: Published, work: readonly Work[]): Promise<readonly Wanted[]> {
  const counts = new Map<string, number>();
  const there = columnsOf(current);
  const wanted: Wanted[] = [];
  for (const one of work) {
    const { ahead, table } = one;
    if (ahead === undefined || table === undefined || !ahead.needs.every((column) => there.has(column))) continue;
    const rows = counts.get(table) ?? (await countOf(tools, table, current));
    counts.set(table, rows);
    if (rows <= tools.large) continue;
    if ("columns" in ahead.made) for (const column of ahead.made.columns) there.add(`${table}.${column}`);
    wanted.push({ work: one, ahead, rows });
  }
  return wanted;
}

function columnsOf(current: Published): Set<string> {
  const there = new Set<string>();
  for (const [table, states] of fieldStates(current.physical)) {
    for (const name of Object.keys(SYSTEM_COLUMNS)) there.add(`${table}.${name}`);
    for (const { column, fold, seen } of states.values())
      for (const name of [column, fold, seen?.column]) if (name !== undefined) there.add(`${table}.${name}`);
  }
  return there;
}

/** 0 for a table that is still to be made. */
async function countOf({ db }: AheadTools, table: string, { physical }: Published): Promise<number> {
  if (!physical.tables.includes(table)) return 0;
  const [row] = await run<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
  return Number(row?.n ?? 0);
}

async function fill(tools: AheadTools, { work, ahead, rows }: Wanted, known: AheadRow | undefined): Promise<void> {
  if (known?.complete === true) return;
  const { part } = ahead;
  const at = { ...tools, part: Math.min(dealingOf(tools.dialect).part, tools.large) };
  if (known === undefined) await begin(tools, ahead);
  let after = known?.after ?? "";
  let done = await countTo(tools, work.table ?? "", after);
  const tell = () => tools.onRows?.(work, { done: Math.min(done, rows), total: rows });
  tell();
  while (part !== undefined) {
    const next = await part(at, after);
    if (next === undefined) break;
    refuse(next.problems);
    const { last, converted, left, writes } = next;
    const final = writes.length - 1;
    for (const [index, write] of writes.entries())
      await tools.write(async ({ db, now }) => {
        const step = index === final ? { after: last, converted, left } : { after, converted: 0, left: 0 };
        await goOn(db, { ahead, after }, { ...step, complete: 0, at: now });
        await write({ db, dialect: tools.dialect });
      });
    after = next.last;
    done += next.rows;
    tell();
    // What was written since is in the log, or told by triggers.
    if (next.isLast) break;
  }
  const write: PartWriter = (some, counts) =>
    tools.write(async ({ db, now }) => {
      await goOn(db, { ahead, after }, { after, ...counts, complete: 0, at: now });
      await some({ db, dialect: tools.dialect });
    });
  const note = (complete: 0 | 1) =>
    tools.write(({ db, now }) => goOn(db, { ahead, after }, { after, converted: 0, left: 0, complete, at: now }));
  refuse(
    (await alive(
      () => note(0),
      () => ahead.build?.(tools, write),
    )) ?? [],
  );
  await note(1);
}

/** Shows others, while one piece of work takes long, that it is under way. */
async function alive<T>(sign: () => Promise<void>, work: () => Promise<T> | undefined): Promise<T | undefined> {
  const signs = setInterval(() => void sign().catch(() => undefined), LATELY / 3);
  try {
    return await work();
  } finally {
    clearInterval(signs);
  }
}

interface Step {
  readonly after: string;
  readonly converted: number;
  readonly left: number;
  readonly complete: 0 | 1;
  readonly at: Date;
}

/**
 * Notes a part within its transaction. Throws where another process has gone on from there, or has published: what was read
 * before may not be written over what people wrote since.
 */
async function goOn(
  db: WorkDatabase["db"],
  { ahead, after }: { readonly ahead: Ahead; readonly after: string },
  step: Step,
): Promise<void> {
  const mine = await run(
    db,
    sql`UPDATE quoin_ahead SET after = ${step.after}, converted = converted + ${step.converted}, unread = unread + ${step.left}, complete = ${step.complete}, at = ${step.at.toISOString()} WHERE place = ${ahead.place} AND spec = ${specOf(ahead.spec)} AND after = ${after} AND complete = 0 RETURNING place`,
  );
  if (mine.length === 0) throw otherPublish();
}

/** Makes the place, and notes it with the moment after which changes have to be done again. */
async function begin({ write, dialect }: AheadTools, ahead: Ahead): Promise<void> {
  await write(async ({ db, now }) => {
    const there = await readAhead(db);
    if (there.has(ahead.place)) throw otherPublish();
    // Nobody needs any more what was kept for those before.
    if (there.size === 0) await run(db, sql`DELETE FROM quoin_unlogged`);
    await ahead.make({ db, dialect });
    const { position, unlogged } = await markOf(db);
    await run(
      db,
      sql`INSERT INTO quoin_ahead (place, spec, made, after, position, unlogged, converted, unread, complete, at) VALUES (${ahead.place}, ${specOf(ahead.spec)}, ${JSON.stringify(ahead.made)}, '', ${position}, ${unlogged}, 0, 0, 0, ${now.toISOString()})`,
    );
  });
}

async function countTo({ db }: AheadTools, table: string, after: string): Promise<number> {
  if (after === "") return 0;
  const [row] = await run<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${identifier(table)} WHERE id <= ${after}`);
  return Number(row?.n ?? 0);
}
