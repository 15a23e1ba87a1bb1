import type { Entity, Problem, RecordRule } from "@quoin/definition";
import { brokenRules, rulePlan } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import { modelOf } from "../query/model-of.ts";
import type { PublishContext } from "./convert/conversion.ts";
import { livingRows } from "./living-rows.ts";
import { samplingOf } from "./sampling.ts";
import type { Work, WorkDatabase } from "./work.ts";

const SAMPLES = 5;

interface Ruled {
  readonly entity: Entity;
  /** The version in force, in which the entity has records. */
  readonly published: Published;
  readonly context: PublishContext;
}

/**
 * Looks which living records break an entity's new or changed rules. They stay as they are until somebody changes what a
 * rule reads, so this warns and does not refuse.
 */
export function ruleWork({ entity, published, context }: Ruled): readonly Work[] {
  const old = published.entities.get(entity.key);
  const known = new Set((old?.document["x-rules"] ?? []).map(meaning));
  const fresh = rulePlan(entity).filter(({ rule }) => rule.severity !== "warning" && !known.has(meaning(rule)));
  const table = published.physical.entities[entity.key]?.table;
  if (old === undefined || table === undefined || fresh.length === 0) return [];
  const counted = fresh.filter(({ far, reads }) => !far && [...reads].every((key) => isSame(key, old, entity)));
  const index = (rule: RecordRule) => (entity.document["x-rules"] ?? []).indexOf(rule);
  const path = (rule: RecordRule) => `/entity/${entity.key}/x-rules/${index(rule)}`;
  const rest = fresh
    .filter((one) => !counted.includes(one))
    .map(({ rule }): Problem => ({ path: path(rule), code: "rule_not_counted", params: { message: rule.message } }));
  const look = async (at: WorkDatabase): Promise<readonly Problem[]> => {
    const { "x-rules": _all, ...document } = entity.document;
    const judged: Entity = { ...entity, document: { ...document, "x-rules": counted.map(({ rule }) => rule) } };
    const found = await count(at, judged, { published, context });
    return [
      ...rest,
      ...[...found].map(([rule, params]) => ({
        path: path(rule),
        code: "records_break_rule",
        params: { message: rule.message, ...params },
      })),
    ];
  };
  return [{ kind: "change-settings", class: "scan", entity: entity.key, table, look, sampled: true }];
}

/** What a rule says, without its words. */
const meaning = ({ when, must, severity }: RecordRule): string =>
  JSON.stringify([when ?? true, must, severity === "warning"]);

/** Whether a field's values are told as they will be; one that is new is empty everywhere. */
function isSame(key: string, old: Entity, entity: Entity): boolean {
  const [before, after] = [old.fieldByKey.get(key), entity.fieldByKey.get(key)];
  return before === undefined || before.type === after?.type;
}

interface Found {
  rows: number;
  readonly samples: { readonly id: string; readonly value: unknown }[];
}

async function count(
  at: WorkDatabase,
  entity: Entity,
  { published, context }: Omit<Ruled, "entity">,
): Promise<ReadonlyMap<RecordRule, Found>> {
  const found = new Map<RecordRule, Found>();
  const model = modelOf(published).entities.get(entity.key);
  if (model === undefined) return found;
  const sampling = await samplingOf(at, model.table);
  const options = { allowReadonly: true, context: { now: context.now, timeZone: context.timeZone } };
  for await (const rows of livingRows(at, published, {
    entity: entity.key,
    fields: [...model.fields.keys()],
    sampling,
  })) {
    for (const row of rows) {
      for (const { rule } of brokenRules(entity, row, options)) {
        const entry = found.get(rule) ?? { rows: 0, samples: [] };
        entry.rows += 1;
        if (entry.samples.length < SAMPLES) entry.samples.push({ id: String(row["id"]), value: row[entity.title] });
        found.set(rule, entry);
      }
    }
  }
  for (const entry of found.values()) entry.rows = sampling.scaled(entry.rows);
  return found;
}
