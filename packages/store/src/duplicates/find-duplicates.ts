import { AppError } from "@quoin/definition";
import { normalizeRecord } from "@quoin/fields";
import type { Actor } from "../actor.ts";
import { isNever } from "../access/fold-conditions.ts";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { getRecordJson } from "../query/get-record.ts";
import { notFound, type ReadContext, readingFor } from "../query/read-context.ts";
import type { DuplicateMatch } from "./duplicate-match.ts";
import { findMatches, type Sought } from "./find-matches.ts";
import { likelySame } from "./likely-same.ts";
import { matchKeys } from "./match-keys.ts";
import { matchRules } from "./match-rules.ts";
import { shownMatches } from "./shown-matches.ts";

/** What is looked for: a record as it is being entered. */
export interface DuplicateQuery {
  readonly entity: string;
  readonly values: Row;
  /** The record that is being changed. Left out: a new one. */
  readonly id?: string;
}

/** As the record would be: only of fields that its writer may fill in, and of what they see of it today. */
async function rowOf(asked: DuplicateQuery, entity: EntityModel, by: { actor: Actor; context: ReadContext }) {
  const access = readingFor(by.context, by.actor).access.entity(entity.key);
  const { id } = asked;
  const writable = (key: string): boolean => {
    const right = access.field(key);
    return entity.fields.has(key) && (id === undefined ? right.create : !isNever(right.edit));
  };
  const given = Object.fromEntries(Object.entries(asked.values).filter(([key]) => writable(key)));
  const today: Row =
    id === undefined ? {} : JSON.parse(await getRecordJson({ entity: entity.key, id }, by.actor, by.context));
  const row: Row = { ...today, ...normalizeRecord(entity.entity, given) };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}

/**
 * Records that match what is being entered, by the entity's rules for duplicates or by values that identify somebody, as far as
 * the asker may know of them. At most some ten. Throws `not_found` where they may neither read nor create records there, and of
 * a record that they may not see.
 */
export async function findDuplicates(
  asked: DuplicateQuery,
  actor: Actor,
  context: ReadContext,
): Promise<readonly DuplicateMatch[]> {
  const reading = readingFor(context, actor);
  const entity = reading.model.entities.get(asked.entity);
  const access = reading.access.entity(asked.entity);
  if (entity === undefined || (isNever(access.read) && !access.create))
    throw new AppError("not_found", "There is no such entity.");
  if (asked.id !== undefined && isNever(access.update)) throw notFound();
  const row = await rowOf(asked, entity, { actor, context });
  const time = { now: context.now, timeZone: "UTC" };
  const sought = matchRules(entity).map((rule): Sought => ({
    id: asked.id,
    row,
    rule,
    keys: matchKeys(entity, rule, { row, time }),
  }));
  const place = { db: context.db, model: reading.model, speech: reading.speech };
  const found = await findMatches(place, entity, sought);
  const matches = await shownMatches(
    sought.map(({ rule }, i) => ({ rule, ids: found[i] ?? [] })),
    entity,
    { reading, context },
  );
  const known = new Set(matches.map(({ record }) => record?.["id"]));
  const likely = await likelySame(row, entity, { reading, actor, context, except: asked.id });
  return [...matches, ...likely.filter(({ record }) => !known.has(record?.["id"]))];
}
