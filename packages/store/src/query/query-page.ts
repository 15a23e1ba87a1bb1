import { readCalendars } from "../calendars/read-calendars.ts";
import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { Page, Query, Row } from "../door.ts";
import { queryShape, readCursor, writeCursor } from "./cursor.ts";
import { hideMasked } from "./hide-masked.ts";
import { COUNT_CAP, type ListAsked, listStatement } from "./list-statement.ts";
import { liveValues } from "./live-values.ts";
import { nearPage } from "./near-page.ts";
import type { Reading } from "./reading.ts";
import { type ReadContext, readableEntity, readablePaths, readingFor } from "./read-context.ts";
import { readWhere } from "./read-where.ts";
import { fillRows } from "./rows/fill-rows.ts";
import { splitRows } from "./rows/split-rows.ts";
import { run } from "./run.ts";

const MAX_LIMIT = 500;
const MAX_PATHS = 300;

/** A page with its rows still as JSON text. */
interface RawPage {
  readonly data: string;
  readonly next: string | undefined;
  readonly count: number | undefined;
  readonly countAtLeast: boolean;
}

interface Found {
  readonly data: string | null;
  readonly size: number;
  readonly last: string | null;
  readonly total?: number;
}

function refuse(path: string, code: string, params: Readonly<Record<string, unknown>>): AppError {
  return new AppError("validation", `The query's "${path.slice(1)}" is out of bounds.`, {
    details: [{ path, code, params }],
  });
}

/** The page as the database gives it: where a look at the nearest related records fills it, from there. */
async function foundPage(reading: Reading, asked: ListAsked, context: ReadContext) {
  const whole = listStatement(reading, asked);
  const near = await nearPage(context, asked, whole);
  if (near !== undefined) {
    const { statement, row } = listStatement(reading, { ...asked, near });
    const [found] = await run<Found>(context.db, statement);
    if (found !== undefined && found.size > asked.limit) return { found, row };
  }
  const [found] = await run<Found>(context.db, whole.statement);
  if (found === undefined) throw new AppError("internal", "A list gave no answer.");
  return { found, row: whole.row };
}

async function rawPage(query: Query, actor: Actor, context: ReadContext): Promise<RawPage> {
  const { limit = 50 } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw refuse("/limit", "out_of_range", { min: 1, max: MAX_LIMIT });
  if ((query.fields?.length ?? 0) > MAX_PATHS) throw refuse("/fields", "too_many", { max: MAX_PATHS });
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, query.entity);
  const where =
    query.where === undefined ? undefined : readWhere(query.where, { ...context, reading, entity: entity.key, actor });
  const shape = queryShape(query);
  const cursor = (keys: number) => (query.cursor === undefined ? undefined : readCursor(query.cursor, shape, keys));
  const asked = query.fields === undefined ? readablePaths(reading, entity) : [...new Set(query.fields)];
  const { paths, rows: tables } = splitRows(reading, entity, asked);
  const { now, published } = context;
  const live = liveValues(published, entity.key, { paths, now, timeZone: actor.timeZone });
  const shown = live?.paths ?? paths;
  const list = { entity, query, where, paths: shown, limit, cursor };
  const { found, row } = await foundPage(reading, list, context);

  let data = `[${found.data ?? ""}]`;
  if (row.masked.length > 0 || live !== undefined || tables.length > 0) {
    const rows: Row[] = JSON.parse(data);
    live?.fill(rows, live.calendars ? await readCalendars(context.db) : undefined);
    hideMasked(rows, row);
    await fillRows(rows, { entity, asked: tables, titles: query.titles, deleted: query.deleted }, { actor, context });
    data = JSON.stringify(rows);
  }
  const counted = query.count === "exact" || query.count === true;
  const capped = query.count === true && (found.total ?? 0) > COUNT_CAP;
  return {
    data,
    next: found.size > limit && found.last !== null ? writeCursor(shape, found.last) : undefined,
    count: !counted ? undefined : capped ? COUNT_CAP : found.total,
    countAtLeast: capped,
  };
}

/** One page of a list. Throws `not_found` (entity), `unknown_key`, `invalid_condition`, `bad_cursor`, `validation`. */
export async function queryPage(query: Query, actor: Actor, context: ReadContext): Promise<Page> {
  const { data, next, count, countAtLeast } = await rawPage(query, actor, context);
  return {
    data: JSON.parse(data),
    ...(next === undefined ? {} : { next }),
    ...(count === undefined ? {} : { count }),
    ...(countAtLeast ? { countAtLeast } : {}),
  };
}

/** The same page as JSON text, rows as SQL built them; `next` is null on the last page. */
export async function queryPageJson(query: Query, actor: Actor, context: ReadContext): Promise<string> {
  const { data, next, count, countAtLeast } = await rawPage(query, actor, context);
  const counted = count === undefined ? "" : `,"count":${count}`;
  return `{"data":${data},"next":${next === undefined ? "null" : `"${next}"`}${counted}${countAtLeast ? `,"countAtLeast":true` : ""}}`;
}
