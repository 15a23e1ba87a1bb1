import { bindCondition, parseCondition } from "@quoin/condition";
import type { ConditionDocument } from "@quoin/definition";
import { FULL_ACCESS } from "../../access/full-access.ts";
import { modelOf } from "../../query/model-of.ts";
import { mainScope } from "../../query/reading.ts";
import { joinsOf } from "../../query/resolve-column.ts";
import { run } from "../../query/run.ts";
import { columnOf, identifier } from "../../query/sql/identifier.ts";
import { joinSql } from "../../query/sql/join-sql.ts";
import { type Sql, sql } from "../../query/sql/sql.ts";
import { startReading } from "../../query/start-reading.ts";
import { readStored } from "../read-stored.ts";
import { readLinkRows } from "../link-rows/read-link-rows.ts";
import { type Sampling, WHOLE } from "../sampling.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion, PublishContext } from "./conversion.ts";

export interface StoredRow {
  readonly id: string;
  /** As records hold it; undefined: none. */
  readonly value: unknown;
  /** In the bin. */
  readonly gone: boolean;
  /** Which of the conversion's cases hold of it. */
  readonly holds: readonly boolean[];
}

type Read = Pick<Conversion, "current" | "entity" | "source" | "choices" | "context" | "fromRows">;

/** Which records: those after an id, in the order of their ids, or some by their ids. */
type Asked = { readonly after: string; readonly limit: number } | { readonly ids: readonly string[] };

/** Reads records of the entity with the field's stored value, those in the bin too. */
export async function readSome({ db, dialect }: WorkDatabase, read: Read, asked: Asked): Promise<readonly StoredRow[]> {
  const model = modelOf(read.current).entities.get(read.entity.key);
  if (model === undefined) return [];
  const scope = mainScope(startReading(modelOf(read.current), FULL_ACCESS, dialect.speech), model);
  const id = columnOf(scope.alias, "id");
  const { link, column = "" } = read.source;
  const inRows = read.fromRows !== undefined;
  const list = link === undefined || inRows ? undefined : dialect.speech.jsonList(identifier(link), id);
  const value = inRows ? sql`NULL` : (list ?? columnOf(scope.alias, column));
  const cases = (read.choices.cases ?? []).map(({ where }, index): Sql => {
    const holds = where === undefined ? sql`TRUE` : scope.reading.compile(bound(where, read.context), scope);
    return sql`CASE WHEN ${holds} THEN 1 ELSE 0 END AS ${identifier(`c${index}`)}`;
  });
  const picks = joinSql([
    sql`${id} AS id`,
    sql`${value} AS value`,
    sql`${columnOf(scope.alias, "deleted_at")} AS gone`,
    ...cases,
  ]);
  const from = joinSql([sql`${identifier(model.table)} ${identifier(scope.alias)}`, ...joinsOf(scope)], " ");
  const which =
    "ids" in asked
      ? sql`${id} IN (SELECT value FROM ${dialect.speech.each(JSON.stringify(asked.ids))}) ORDER BY ${id}`
      : sql`${id} > ${asked.after} ORDER BY ${id} LIMIT ${asked.limit}`;
  const rows = await run<Readonly<Record<string, unknown>> & { readonly id: string }>(
    db,
    sql`SELECT ${picks} FROM ${from} WHERE ${which}`,
  );
  const joined = await linkedBy({ db, dialect }, read, rows);
  return rows.map((row) => ({
    id: row.id,
    value: row["value"] === null ? joined.get(row.id) : readStored(row["value"], read.source),
    gone: row["gone"] !== null,
    holds: cases.map((_, index) => Number(row[`c${index}`]) === 1),
  }));
}

/** What rows join each record with, each once. */
async function linkedBy(
  at: WorkDatabase,
  { fromRows }: Read,
  records: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (fromRows === undefined || records.length === 0) return new Map();
  const ids = records.map(({ id }) => id);
  const rows = await readLinkRows(at, fromRows, ids);
  return new Map([...rows].map(([id, some]) => [id, [...new Set(some.map(({ far }) => far))]]));
}

/** Every record of the entity, or a sample of them, in batches by id. */
export async function* readBatches(
  at: WorkDatabase,
  read: Read,
  sampling: Sampling = WHOLE,
): AsyncGenerator<readonly StoredRow[]> {
  for (let after = ""; ;) {
    const rows = await readSome(at, read, { after, limit: sampling.batch });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = await sampling.next(last.id);
  }
}

const bound = (where: ConditionDocument, { now, timeZone, userId }: PublishContext) =>
  bindCondition(parseCondition(where), {
    now,
    timeZone,
    user: userId === null ? undefined : { id: userId },
  });
