import type { Kysely } from "kysely";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Row } from "../door.ts";
import type { EntityModel, Model } from "../query/field-model.ts";
import { mainScope } from "../query/reading.ts";
import { rowJson } from "../query/row-json.ts";
import { run } from "../query/run.ts";
import type { Speech } from "../query/speech.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { startReading } from "../query/start-reading.ts";
import { matchesIndeed } from "./match-keys.ts";
import type { MatchRule } from "./match-rules.ts";

/** One record that is looked for among the others. */
export interface Sought {
  /** Undefined: it is new. */
  readonly id: string | undefined;
  readonly row: Row;
  readonly rule: MatchRule;
  readonly keys: readonly string[];
}

export interface MatchPlace {
  readonly db: Kysely<unknown>;
  readonly model: Model;
  readonly speech: Speech;
}

/** So many records under the keys of one call are looked at; more of the same are no more news. */
const MOST = 5000;

/** What records hold in the fields of a rule, whoever may see it. */
export async function matchRows(
  { db, model, speech }: MatchPlace,
  entity: EntityModel,
  asked: { readonly ids: readonly string[]; readonly fields: readonly string[] },
): Promise<ReadonlyMap<string, Row>> {
  const { ids, fields } = asked;
  if (ids.length === 0) return new Map();
  const scope = mainScope({ ...startReading(model, FULL_ACCESS, speech), whole: true }, entity);
  const { json } = rowJson(scope, [...new Set(["id", ...fields])], false);
  const rows = await run<{ j: string }>(
    db,
    sql`SELECT ${json} AS j FROM ${identifier(entity.table)} ${identifier(scope.alias)} WHERE ${columnOf(scope.alias, "id")} IN (SELECT value FROM ${speech.each(JSON.stringify(ids))})`,
  );
  return new Map(
    rows.map(({ j }) => {
      const row: Row = JSON.parse(j);
      return [String(row["id"]), row];
    }),
  );
}

/** The living records that match each of these by its rule, in the order of `sought`; whoever may see them. */
export async function findMatches(
  place: MatchPlace,
  entity: EntityModel,
  sought: readonly Sought[],
): Promise<readonly (readonly string[])[]> {
  const found = sought.map(() => new Set<string>());
  for (const rule of new Set(sought.map((one) => one.rule))) {
    const places = new Map<string, number[]>();
    sought.forEach((one, i) => {
      if (one.rule === rule) for (const key of one.keys) places.set(key, [...(places.get(key) ?? []), i]);
    });
    if (places.size === 0) continue;
    const hits = await run<{ key: string; record: string }>(
      place.db,
      sql`SELECT m.key AS key, m.record AS record FROM quoin_match m JOIN ${identifier(entity.table)} r ON r.id = m.record WHERE m.entity = ${entity.key} AND m.rule = ${rule.rule.id} AND m.key IN (SELECT value FROM ${place.speech.each(JSON.stringify([...places.keys()]))}) AND r.deleted_at IS NULL LIMIT ${MOST}`,
    );
    const rows = rule.parts.some(({ method }) => method.same !== undefined)
      ? await matchRows(place, entity, {
          ids: [...new Set(hits.map((hit) => hit.record))],
          fields: rule.rule.on.map(({ field }) => field),
        })
      : undefined;
    for (const { key, record } of hits)
      for (const i of places.get(key) ?? []) {
        const one = sought[i];
        if (one === undefined || one.id === record) continue;
        if (rows === undefined || matchesIndeed(rule, one.row, rows.get(record) ?? {})) found[i]?.add(record);
      }
  }
  return found.map((ids) => [...ids].sort());
}
