import type { Actor } from "../actor.ts";
import type { Hit, Row } from "../door.ts";
import { isNever } from "../access/fold-conditions.ts";
import { baseWhere } from "../query/base-where.ts";
import type { EntityModel } from "../query/field-model.ts";
import { type ReadContext, readingFor } from "../query/read-context.ts";
import { mainScope, type Reading } from "../query/reading.ts";
import { joinsOf } from "../query/resolve-column.ts";
import { rowJson } from "../query/row-json.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { joinSql } from "../query/sql/join-sql.ts";
import { andSql, TRUE } from "../query/sql/logic.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { AppError } from "@quoin/definition";
import { matchWords, searchColumns, termFor } from "./match-words.ts";
import { rankHit } from "./search-hits.ts";
import { type SearchTerm, searchTerms } from "./search-terms.ts";
import { WHOLE, wholeOf } from "./tokens.ts";

const MAX_HITS = 100;

/** Fields of a hit that can be shown: the title, what stands beside it, and where words may be found. */
function shownFields(reading: Reading, entity: EntityModel): readonly string[] {
  const access = reading.access.entity(entity.key);
  const wanted = [
    entity.entity.title,
    ...(entity.entity.document["x-subtitle"] ?? []),
    ...entity.searched.map((field) => field.field.key),
  ];
  return [...new Set(wanted)].filter((key) => entity.fields.has(key) && !isNever(access.field(key).read));
}

/** The best candidates of one entity: whole values, beginnings of whole values, words. Each part is cut off by itself. */
function candidates(
  reading: Reading,
  entity: EntityModel,
  asked: { readonly text: string; readonly limit: number; readonly place: number },
): readonly Sql[] {
  const part = (terms: readonly SearchTerm[] | undefined): Sql => {
    const scope = mainScope(reading, entity);
    const row = rowJson(scope, shownFields(reading, entity), true);
    const table = sql`${identifier(entity.table)} ${identifier(scope.alias)}`;
    const from =
      terms === undefined
        ? table
        : sql`(${reading.speech.found([terms])}) f ${reading.speech.inOrder} ${table} ON ${columnOf(scope.alias, "id")} = f.record`;
    const where = andSql([baseWhere(scope, {}), terms === undefined ? matchWords(asked.text, scope) : TRUE]);
    return sql`SELECT * FROM (SELECT ${asked.place} AS place, ${row.json} AS j FROM ${joinSql([from, ...joinsOf(scope)], " ")} WHERE ${where}${reading.speech.reorder(columnOf(scope.alias, "id"))} LIMIT ${asked.limit}) u`;
  };
  const columns = searchColumns(mainScope(reading, entity));
  const open = columns.filter((column) => column.guard === TRUE).map((column) => column.model);
  const readings = searchTerms(asked.text);
  const whole = wholeOf(asked.text);
  const parts: Sql[] = [];
  if (open.length > 0 && whole !== "") {
    parts.push(part([termFor([{ text: `${WHOLE}${whole}`, prefix: false }], open)]));
    parts.push(part([termFor([{ text: `${WHOLE}${whole}`, prefix: true }], open)]));
  }
  if (open.length < columns.length) return [...parts, part(undefined)];
  for (const terms of readings) {
    const told = terms.map((term) => termFor(term, open));
    if (told.every((term) => term.length > 0)) parts.push(part(told));
  }
  return parts;
}

function hitOf(entity: EntityModel, row: Row, actor: Actor): Omit<Hit, "matched"> {
  const textOf = (key: string): string => {
    const model = entity.fields.get(key);
    const value = row[key];
    if (model === undefined || value === undefined) return "";
    const title = row[`${key}$title`];
    const titleOf = (): string | undefined => (typeof title === "string" ? title : undefined);
    return model.type.toText(value, model.field, { locale: actor.locale, timeZone: actor.timeZone, titleOf });
  };
  const subtitle = (entity.entity.document["x-subtitle"] ?? [])
    .map(textOf)
    .filter((text) => text !== "")
    .join(" · ");
  return {
    entity: entity.key,
    id: String(row["id"]),
    title: textOf(entity.entity.title),
    ...(subtitle === "" ? {} : { subtitle }),
  };
}

interface Scored {
  readonly score: number;
  readonly hit: Hit;
}

/** The better answer first; among equals the shorter title, so that the order is always the same. */
function better({ score: one, hit: a }: Scored, { score: other, hit: b }: Scored): number {
  if (one !== other) return one - other;
  if (a.title.length !== b.title.length) return a.title.length - b.title.length;
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Finds records of any entity by words. Only living rows that the reader may see, found through fields that they may read.
 * Whole titles come first, then titles that begin so, then other whole values, then words. Nothing to look for: no hits.
 */
export async function searchAll(
  text: string,
  actor: Actor,
  asked: { readonly entities?: readonly string[] | undefined; readonly limit: number; readonly context: ReadContext },
): Promise<readonly Hit[]> {
  if (!Number.isInteger(asked.limit) || asked.limit < 1 || asked.limit > MAX_HITS) {
    throw new AppError("validation", `A search gives 1 to ${MAX_HITS} hits.`, {
      details: [{ path: "/limit", code: "out_of_range", params: { min: 1, max: MAX_HITS } }],
    });
  }
  const readings = searchTerms(text);
  if (readings.length === 0) return [];
  const reading = readingFor(asked.context, actor);
  const entities = [...reading.model.entities.values()].filter(
    (entity) => (asked.entities?.includes(entity.key) ?? true) && !isNever(reading.access.entity(entity.key).read),
  );
  const parts = entities.flatMap((entity, place) => candidates(reading, entity, { text, limit: asked.limit, place }));
  const rows: { readonly place: number; readonly j: string }[] = [];
  // An engine takes a few hundred parts in one statement.
  for (let start = 0; start < parts.length; start += 200) {
    rows.push(
      ...(await run<{ place: number; j: string }>(
        asked.context.db,
        joinSql(parts.slice(start, start + 200), " UNION ALL "),
      )),
    );
  }
  const found = new Map<string, Scored>();
  for (const { place, j } of rows) {
    const entity = entities[place];
    const row: Row = JSON.parse(j);
    const key = `${place} ${String(row["id"])}`;
    if (entity === undefined || found.has(key)) continue;
    const { score, matched } = rankHit(entity, row, { text, readings });
    found.set(key, { score, hit: { ...hitOf(entity, row, actor), ...(matched === undefined ? {} : { matched }) } });
  }
  return [...found.values()]
    .sort(better)
    .slice(0, asked.limit)
    .map(({ hit }) => hit);
}
