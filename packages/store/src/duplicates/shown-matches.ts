import type { Row } from "../door.ts";
import { isNever } from "../access/fold-conditions.ts";
import type { EntityModel } from "../query/field-model.ts";
import { hideMasked } from "../query/hide-masked.ts";
import { rowsById } from "../query/rows-by-id.ts";
import type { ReadContext } from "../query/read-context.ts";
import type { Reading } from "../query/reading.ts";
import { rightsHeld } from "../records/rights-held.ts";
import type { DuplicateMatch } from "./duplicate-match.ts";
import { matchRows } from "./find-matches.ts";
import type { MatchRule } from "./match-rules.ts";

/** Records found by a rule. */
export interface RuleMatches {
  readonly rule: MatchRule;
  readonly ids: readonly string[];
}

/** So many are told of one record. */
const MOST = 10;

const fieldsOf = ({ rule }: MatchRule): readonly string[] => rule.on.map(({ field }) => field);

/**
 * The matches as the reader may know of them. A record that they may not see, or of which they may not see what matches, is as
 * if it were not there, unless the rule tells of it: then it is said that there is one, never how many.
 */
export async function shownMatches(
  found: readonly RuleMatches[],
  entity: EntityModel,
  { reading, context }: { readonly reading: Reading; readonly context: ReadContext },
): Promise<readonly DuplicateMatch[]> {
  const ids = [...new Set(found.flatMap((one) => one.ids))];
  if (ids.length === 0) return [];
  const access = reading.access.entity(entity.key);
  const keys = [...new Set(found.flatMap(({ rule }) => fieldsOf(rule)))];
  const conditions = keys.map((key) => access.field(key).read);
  const held = isNever(access.read)
    ? new Map<string, readonly boolean[]>()
    : await rightsHeld(reading, { entity, ids, conditions }, context);
  const seen = (rule: MatchRule, id: string): boolean => {
    const flags = held.get(id);
    return flags !== undefined && fieldsOf(rule).every((key) => flags[keys.indexOf(key)] === true);
  };
  const byRecord = new Map<string, MatchRule[]>();
  const shown: DuplicateMatch[] = [];
  for (const { rule, ids: matched } of found) {
    for (const id of matched) if (seen(rule, id)) byRecord.set(id, [...(byRecord.get(id) ?? []), rule]);
    const hidden = matched.filter((id) => !seen(rule, id));
    const told = rule.rule.tells ?? (rule.rule.act === "block" ? "exists" : undefined);
    if (hidden.length > 0 && told !== undefined)
      shown.push(await unseen(rule, { hidden, told, entity, reading, context }));
  }
  const rows = await titled([...byRecord.keys()].slice(0, MOST), keys, { entity, reading, context });
  const open = rows.flatMap((record): DuplicateMatch[] => {
    const rules = byRecord.get(String(record["id"])) ?? [];
    const act = rules.some(({ rule }) => rule.act === "block") ? "block" : "warn";
    return [{ rules: rules.map(({ rule }) => rule.id), act, fields: [...new Set(rules.flatMap(fieldsOf))], record }];
  });
  return [...open, ...shown];
}

interface At {
  readonly entity: EntityModel;
  readonly reading: Reading;
  readonly context: ReadContext;
}

async function unseen(
  rule: MatchRule,
  { hidden, told, entity, reading, context }: At & { readonly hidden: readonly string[]; readonly told: string },
): Promise<DuplicateMatch> {
  const { act, id } = rule.rule;
  const match = { rules: [id], act, fields: fieldsOf(rule) };
  if (told !== "owner") return match;
  const place = { db: context.db, model: reading.model, speech: reading.speech };
  const rows = await matchRows(place, entity, { ids: hidden.slice(0, 1), fields: ["owner"] });
  const owner = [...rows.values()][0]?.["owner"];
  return typeof owner === "string" ? { ...match, owner } : match;
}

async function titled(
  ids: readonly string[],
  keys: readonly string[],
  { entity, reading, context }: At,
): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const access = reading.access.entity(entity.key);
  const fields = ["id", entity.entity.title, "owner", ...keys].filter((key) => !isNever(access.field(key).mask));
  const { texts, row } = await rowsById(reading, { entity: entity.key, ids, options: { fields } }, context);
  const rows = texts.map((text): Row => JSON.parse(text));
  hideMasked(rows, row);
  return rows.sort((a, b) => ids.indexOf(String(a["id"])) - ids.indexOf(String(b["id"])));
}
