import { AppError } from "@quoin/definition";
import type { Published } from "../../definitions/published.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import { fieldStates } from "../../naming/field-states.ts";
import { SYSTEM_COLUMNS } from "../../naming/system-columns.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { sql } from "../../query/sql/sql.ts";
import type { Scope } from "../../scope.ts";
import { refusal } from "../refusal.ts";
import type { Work, WorkDatabase } from "../work.ts";
import type { Ahead } from "./ahead.ts";
import { type AheadRow, readAhead, specOf } from "./ahead-row.ts";
import { dropAhead } from "./drop-ahead.ts";

/** A publish that another process has under way has written a part this lately, milliseconds. */
const LATELY = 60_000;

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
  const known = await readAhead(tools.db);
  const stale = [...known.values()].filter(
    ({ place, spec }) => !wanted.some(({ ahead }) => ahead.place === place && specOf(ahead.spec) === spec),
  );
  if (stale.some(({ at }) => Date.now() - Date.parse(at) < LATELY))
    throw new AppError("busy", "Another publish is under way. Try again in a minute.");
  await dropAhead(tools, stale);
  for (const one of wanted) {
    if (known.has(one.ahead.place)) continue;
    const problems = (await one.ahead.examine?.(tools)) ?? [];
    if (problems.length > 0) throw refusal(problems);
  }
  for (const one of wanted) await fill(tools, one, known.get(one.ahead.place));
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
  const { place, part } = ahead;
  let { after } = known ?? (await begin(tools, ahead));
  let done = known === undefined ? 0 : await countTo(tools, work.table ?? "", after);
  while (part !== undefined) {
    tools.onRows?.(work, { done: Math.min(done, rows), total: rows });
    const next = await part(tools, after);
    if (next === undefined) break;
    if (next.problems.length > 0) throw refusal(next.problems);
    await tools.write(async ({ db, now }) => {
      await next.write({ db, dialect: tools.dialect });
      await run(
        db,
        sql`UPDATE quoin_ahead SET after = ${next.last}, converted = converted + ${next.converted}, unread = unread + ${next.left}, at = ${now.toISOString()} WHERE place = ${place}`,
      );
    });
    after = next.last;
    done += next.rows;
  }
  await tools.write(async ({ db, now }) => {
    await run(db, sql`UPDATE quoin_ahead SET complete = 1, at = ${now.toISOString()} WHERE place = ${place}`);
  });
}

/** Makes the place, and notes it with the position of the log from which on changes have to be done again. */
async function begin({ write, dialect }: AheadTools, ahead: Ahead): Promise<{ readonly after: string }> {
  return write(async ({ db, now }) => {
    await ahead.make({ db, dialect });
    const [last] = await run<{ position: number }>(
      db,
      sql`SELECT coalesce(max(position), 0) AS position FROM quoin_log`,
    );
    await run(
      db,
      sql`INSERT INTO quoin_ahead (place, spec, made, after, position, converted, unread, complete, at) VALUES (${ahead.place}, ${specOf(ahead.spec)}, ${JSON.stringify(ahead.made)}, '', ${Number(last?.position ?? 0)}, 0, 0, 0, ${now.toISOString()})`,
    );
    return { after: "" };
  });
}

async function countTo({ db }: AheadTools, table: string, after: string): Promise<number> {
  if (after === "") return 0;
  const [row] = await run<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${identifier(table)} WHERE id <= ${after}`);
  return Number(row?.n ?? 0);
}
