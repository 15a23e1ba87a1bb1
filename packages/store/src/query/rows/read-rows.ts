import { readCalendars } from "../../calendars/read-calendars.ts";
import { AppError } from "@quoin/definition";
import type { Actor } from "../../actor.ts";
import { isNever } from "../../access/fold-conditions.ts";
import type { Row } from "../../door.ts";
import { baseWhere } from "../base-where.ts";
import { hideMasked } from "../hide-masked.ts";
import { liveValues } from "../live-values.ts";
import { type ReadContext, readablePaths, readingFor } from "../read-context.ts";
import { mainScope, type Reading } from "../reading.ts";
import { joinsOf, resolveColumn } from "../resolve-column.ts";
import { rowJson } from "../row-json.ts";
import { run } from "../run.ts";
import { orderBy, sortKeys } from "../sort-keys.ts";
import { columnOf, identifier } from "../sql/identifier.ts";
import { joinSql } from "../sql/join-sql.ts";
import { andSql } from "../sql/logic.ts";
import { sql } from "../sql/sql.ts";
import { mayRead, type RowsAt } from "./rows-at.ts";

/** Most rows of one record that a read gives. */
export const MOST_ROWS = 500;
/** Most rows that one read gives, of all its records together. */
const MOST_TOGETHER = 50_000;
/** Records whose rows fit into one read however many they have. */
export const RECORDS_AT_ONCE = Math.floor(MOST_TOGETHER / (MOST_ROWS + 1));

export interface RowsAsked {
  /** Records whose rows are wanted. */
  readonly ids: readonly string[];
  readonly paths: readonly string[] | undefined;
  readonly titles?: boolean | undefined;
  /** Of records in the bin: the rows that went there with them. */
  readonly deleted?: boolean | undefined;
  /** Table of the records, for `deleted`. */
  readonly table: string;
}

/** The order of the rows, by what this reader may sort by; the id keeps those together that were made together. */
function sortOf({ access }: Reading, { rows, child }: RowsAt): readonly { readonly field: string }[] {
  const wanted = [rows.position, rows.order].filter((field) => field !== undefined);
  return wanted.filter((field) => !isNever(access.entity(child.key).field(field).read)).map((field) => ({ field }));
}

/** The rows of these records as the reader may see them, in their order, by the record's id; one more than `MOST_ROWS` tells of more. */
export async function readRows(
  at: RowsAt,
  asked: RowsAsked,
  { actor, context }: { readonly actor: Actor; readonly context: ReadContext },
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const found = new Map<string, Row[]>();
  const reading = readingFor(context, actor);
  if (asked.ids.length === 0 || !mayRead(reading, at)) return found;
  const { child, rows } = at;
  const scope = mainScope(reading, child);
  const all = asked.paths ?? readablePaths(reading, child).filter((path) => path !== rows.relation);
  const paths = [...new Set(["rev", ...all])];
  const live = liveValues(context.published, child.key, { paths, now: context.now, timeZone: actor.timeZone });
  const row = rowJson(scope, live?.paths ?? paths, asked.titles === true);
  const back = resolveColumn(scope, rows.relation, "relate");
  const order = orderBy(sortKeys(scope, sortOf(reading, at)));
  const together =
    asked.deleted === true
      ? [
          sql`${columnOf(scope.alias, "deleted_at")} = (SELECT o.deleted_at FROM ${identifier(asked.table)} o WHERE o.id = ${back.value})`,
        ]
      : [];
  const where = andSql([
    sql`${back.value} IN (SELECT value FROM ${reading.speech.each(JSON.stringify(asked.ids))})`,
    back.guard,
    baseWhere(scope, { deleted: asked.deleted }),
    ...together,
  ]);
  const from = joinSql([sql`${identifier(child.table)} ${identifier(scope.alias)}`, ...joinsOf(scope)], " ");
  const ranked = sql`SELECT ${back.value} AS p, ${row.json} AS j, row_number() OVER (PARTITION BY ${back.value} ORDER BY ${order}) AS n FROM ${from} WHERE ${where}`;
  const lines = await run<{ p: string; j: string }>(
    context.db,
    sql`SELECT p, j FROM (${ranked}) t WHERE n <= ${MOST_ROWS + 1} ORDER BY p, n LIMIT ${MOST_TOGETHER + 1}`,
  );
  if (lines.length > MOST_TOGETHER)
    throw new AppError("too_large", `At most ${MOST_TOGETHER} rows are read together: ask for fewer records.`, {
      details: [{ path: "/fields", code: "too_many", params: { max: MOST_TOGETHER } }],
    });
  const documents = lines.map(({ j }): Row => JSON.parse(j));
  live?.fill(documents, live.calendars ? await readCalendars(context.db) : undefined);
  hideMasked(documents, row);
  lines.forEach(({ p }, index) => {
    const document = documents[index];
    const list = found.get(p) ?? [];
    if (document !== undefined) found.set(p, list);
    if (document !== undefined) list.push(document);
  });
  return found;
}
