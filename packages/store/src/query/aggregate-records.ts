import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { AggregateQuery, Row } from "../door.ts";
import { baseWhere } from "./base-where.ts";
import { groupValue, measure, type Part } from "./aggregate-parts.ts";
import { type Half, halvesOf } from "./halves-of.ts";
import { keptSummary } from "./kept-summaries.ts";
import { type ReadContext, readableEntity, readingFor } from "./read-context.ts";
import { readWhere } from "./read-where.ts";
import { mainScope } from "./reading.ts";
import { joinsOf, resolveColumn } from "./resolve-column.ts";
import { run } from "./run.ts";
import { groupOrder } from "./sort-keys.ts";
import { identifier } from "./sql/identifier.ts";
import { joinSql } from "./sql/join-sql.ts";
import { type Sql, sql } from "./sql/sql.ts";
import type { ZoneOffset } from "./speech.ts";
import { valueByValue } from "./value-by-value.ts";
import { zoneOffsets } from "./zone-offsets.ts";

const MAX_GROUPS = 3;
/** Groups are named by their place: a name could be one of the table's own columns. */
const PLACES = [sql`1`, sql`2`, sql`3`] as const;
const MAX_MEASURES = 20;
const MAX_ROWS = 5000;
const NAME = /^[a-z][a-z0-9_]{0,62}$/i;

function check(query: AggregateQuery): void {
  const fail = (path: string, code: string, max?: number): never => {
    throw new AppError("validation", `The summary's "${path.slice(1)}" is not valid.`, {
      details: [{ path, code, ...(max === undefined ? {} : { params: { max } }) }],
    });
  };
  if (query.aggregates.length === 0) fail("/aggregates", "required");
  if (query.aggregates.length > MAX_MEASURES) fail("/aggregates", "too_many", MAX_MEASURES);
  if ((query.group?.length ?? 0) > MAX_GROUPS) fail("/group", "too_many", MAX_GROUPS);
  const limit = query.limit ?? 1000;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_ROWS) fail("/limit", "out_of_range", MAX_ROWS);
  const names = [...(query.group ?? []).map((group) => group.field), ...query.aggregates.map((one) => one.as)];
  if (new Set(names).size !== names.length) fail("/aggregates", "not_unique");
  if (query.aggregates.some((one) => !NAME.test(one.as))) fail("/aggregates", "bad_name");
}

/**
 * Counts, sums, averages, least and greatest, in total or per group; one row per group with the group's fields by their
 * paths and the measures by their names, ordered by the groups. A group of empty values has no key of its field.
 * Buckets of instants are days of the actor's time zone and are told by their first day. Default limit 1,000, at most 5,000.
 */
export async function aggregateRecords(
  query: AggregateQuery,
  actor: Actor,
  context: ReadContext,
): Promise<readonly Row[]> {
  check(query);
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, query.entity);
  const scope = mainScope(reading, entity);
  const where =
    query.where === undefined ? undefined : readWhere(query.where, { ...context, reading, entity: entity.key, actor });

  const groups = (query.group ?? []).map((group) => ({ ...group, column: resolveColumn(scope, group.field, "group") }));
  const measures: Part[] = query.aggregates.map((one) => measure(scope, one));
  const from = () => joinSql([sql`${identifier(entity.table)} ${identifier(scope.alias)}`, ...joinsOf(scope)], " ");
  const base = baseWhere(scope, { where, search: query.search });

  const offsets = async (value: Part["value"]): Promise<readonly ZoneOffset[]> => {
    const [ends] = await run<{ low: string | null; high: string | null }>(
      context.db,
      sql`SELECT min(${value}) AS low, max(${value}) AS high FROM ${from()} WHERE ${base}`,
    );
    return ends === undefined || ends.low === null || ends.high === null
      ? []
      : zoneOffsets(actor.timeZone, ends.low, ends.high);
  };
  const parts: Part[] = [];
  const order = [];
  for (const group of groups) {
    const part = await groupValue(group.column, group, offsets);
    parts.push(part);
    order.push(groupOrder(group.column, identifier(`c${order.length}`)));
  }
  const all = [...parts, ...measures];
  const columns = joinSql(all.map((part, i) => sql`${part.value} AS ${identifier(`c${i}`)}`));
  const grouped = parts.length === 0 ? sql`` : sql` GROUP BY ${joinSql(parts.map((_, i) => PLACES[i] ?? PLACES[0]))}`;
  const ordered =
    order.length === 0 ? sql`` : sql` ORDER BY ${joinSql(order.map((value) => sql`${value} NULLS LAST`))}`;
  const [only] = groups;
  const values = measures.map(({ value }) => value);
  const summary = ({ where: of, indexes }: Half): Sql => {
    const leaping = groups.length === 1 && only !== undefined && only.bucket === undefined;
    const leaps = leaping ? valueByValue(scope, { by: only.column, measures: values, where: of, indexes }) : undefined;
    return leaps ?? sql`SELECT ${columns} FROM ${from()} WHERE ${of}${grouped}`;
  };
  const indexes = Object.values(context.published.physical.indexes);
  const mergeable = measures.every(({ merge }) => merge !== undefined) && query.search === undefined;
  const halves = mergeable ? halvesOf(scope, where, { named: columns, indexes }) : undefined;
  const merged = joinSql(
    all.map(({ merge }, i) => {
      const name = identifier(`c${i}`);
      return sql`${merge?.(name) ?? name} AS ${name}`;
    }),
  );
  const whole = { where: base, indexes: indexes.filter((index) => index.only === undefined) };
  const select =
    halves === undefined
      ? summary(whole)
      : sql`SELECT ${merged} FROM (${joinSql(
          halves.map((half) => sql`SELECT * FROM (${summary(half)}) p`),
          " UNION ALL ",
        )}) h${grouped}`;
  const rows = await keptSummary(context.db, context.published, {
    select,
    rest: sql`${ordered} LIMIT ${query.limit ?? 1000}`,
  });
  return rows.map((row) => {
    const decoded: Row = {};
    all.forEach((part, i) => {
      const value = row[`c${i}`];
      if (value !== null && value !== undefined) decoded[part.name] = part.decode(value);
    });
    return decoded;
  });
}
