import { isNever } from "../../access/fold-conditions.ts";
import type { Row } from "../../door.ts";
import type { EntityModel } from "../../query/field-model.ts";
import { rowsById } from "../../query/rows-by-id.ts";
import { hideMasked } from "../../query/hide-masked.ts";
import type { ReadContext } from "../../query/read-context.ts";
import type { Reading } from "../../query/reading.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { rightsHeld } from "../../records/rights-held.ts";
import { matchRows } from "../find-matches.ts";
import { matchesIndeed, matchKeys } from "../match-keys.ts";
import { type MatchRule, matchRules } from "../match-rules.ts";
import { pairOf } from "./all-pairs.ts";
import { groupsOf } from "./groups-of.ts";
import type { DuplicateGroup } from "./read-groups.ts";

interface At {
  readonly entity: EntityModel;
  readonly reading: Reading;
  readonly context: ReadContext;
}

interface Edge {
  readonly pair: readonly [string, string];
  readonly rule: string;
}

/** Records that are shown of a group. */
const MOST = 20;
/** Of what a scan holds together so many that the reader sees are held against each other, and so many looked up at once. */
const HELD = 100;

const fieldsOf = ({ rule }: MatchRule): readonly string[] => rule.on.map(({ field }) => field);

/** Which of the records the reader may hold against each other by each rule: those of which they see what it reads. */
async function openTo(ids: readonly string[], { entity, reading, context }: At) {
  const access = reading.access.entity(entity.key);
  const rules = matchRules(entity);
  const keys = [...new Set(rules.flatMap(fieldsOf))];
  const conditions = keys.map((key) => access.field(key).read);
  const held = await rightsHeld(reading, { entity, ids, conditions }, context);
  return (rule: MatchRule): readonly string[] =>
    ids.filter((id) => fieldsOf(rule).every((key) => held.get(id)?.[keys.indexOf(key)] === true));
}

/** What matches now among the records that the reader sees: nothing of it rests on a record that they do not. */
async function edgesOf(ids: readonly string[], at: At): Promise<readonly Edge[]> {
  const { entity, reading, context } = at;
  const { db } = context;
  const rules = matchRules(entity);
  const open = await openTo(ids, at);
  const fields = [...new Set(rules.flatMap((rule) => [...rule.reads]))];
  const rows = await matchRows({ db, model: reading.model, speech: reading.speech }, entity, { ids, fields });
  const among = reading.speech.each(JSON.stringify(ids));
  const apart = await run<{ one: string; other: string }>(
    db,
    sql`SELECT one, other FROM quoin_not_same WHERE entity = ${entity.key} AND one IN (SELECT value FROM ${among})`,
  );
  const notSame = new Set(apart.map(({ one, other }) => `${one} ${other}`));
  const time = { now: context.now, timeZone: "UTC" };
  return rules.flatMap((rule) => {
    const seen = open(rule).flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [{ id, row, keys: new Set(matchKeys(entity, rule, { row, time })) }];
    });
    return seen.flatMap((one, i) =>
      seen.slice(i + 1).flatMap((other): Edge[] => {
        const pair = pairOf(one.id, other.id);
        const shares = [...one.keys].some((key) => other.keys.has(key));
        const same = shares && !notSame.has(pair.join(" ")) && matchesIndeed(rule, one.row, other.row);
        return same ? [{ pair, rule: rule.rule.id }] : [];
      }),
    );
  });
}

/** Of a group that a scan found, what the reader may see of it as it is now: none, one group or several. */
export async function visibleGroups(stored: readonly string[], entity: EntityModel, by: Omit<At, "entity">) {
  const { reading, context } = by;
  const access = reading.access.entity(entity.key);
  const wanted = [
    entity.entity.title,
    ...(entity.entity.document["x-subtitle"] ?? []),
    "owner",
    "created_at",
    ...matchRules(entity).flatMap(fieldsOf),
  ].filter((key) => entity.fields.has(key) && !isNever(access.field(key).mask));
  const options = { fields: [...new Set(["id", ...wanted])], titles: true };
  const records: Row[] = [];
  // However many there are that the reader does not see, those that they see are found.
  for (let from = 0; from < stored.length && records.length < HELD; from += HELD) {
    const ids = stored.slice(from, from + HELD);
    const { texts, row } = await rowsById(reading, { entity: entity.key, ids, options }, context);
    const seen = texts.map((text): Row => JSON.parse(text));
    hideMasked(seen, row);
    records.push(...seen);
  }
  records.sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
  const ids = records.map(({ id }) => String(id)).slice(0, HELD);
  const edges = await edgesOf(ids, { ...by, entity });
  return groupsOf(edges.map(({ pair }) => pair)).map((group): DuplicateGroup => {
    const own = edges.filter(({ pair }) => group.includes(pair[0]));
    const shown = records.filter(({ id }) => group.includes(String(id))).slice(0, MOST);
    return { rules: [...new Set(own.map(({ rule }) => rule))], records: shown };
  });
}
