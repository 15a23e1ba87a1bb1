import { readEntities, type DefinitionSet, type Entity } from "@quoin/definition";
import type { Published } from "../definitions/published.ts";
import { fieldStates } from "../naming/field-states.ts";
import { homeOf } from "../naming/home-of.ts";
import { nextIndexes } from "../naming/next-indexes.ts";
import { nextPhysical } from "../naming/next-physical.ts";
import { own } from "../naming/own.ts";
import type { Physical, PhysicalEntity, RetiredField } from "../naming/physical.ts";
import type { PublishContext } from "./convert/conversion.ts";
import { conversionWork } from "./convert/conversion-work.ts";
import { restoreWork } from "./convert/restore-work.ts";
import type { LinkSituation } from "./link-rows/link-conversion.ts";
import { type Links, linksOf } from "./link-rows/links-of.ts";
import { madeAlong } from "./link-rows/made-along.ts";
import { rolesLeftOut } from "./link-rows/roles-left-out.ts";
import { rowValuesLeft } from "./link-rows/row-values-left.ts";
import type { Choices } from "./convert/field-choices.ts";
import { movingFields } from "./convert/moving-fields.ts";
import { withoutPurged } from "./retired/without-purged.ts";
import { createTable } from "./create-table.ts";
import { dependsWork } from "./depends-work.ts";
import { documentWork } from "./document-work.ts";
import { fieldWork } from "./field-work.ts";
import { hiddenValues } from "./hidden-values.ts";
import { indexWork } from "./index-work.ts";
import { ruleWork } from "./rule-work.ts";
import { rowsWork } from "./rows-work.ts";
import type { Work } from "./work.ts";

export interface Prepared {
  readonly physical: Physical;
  /** In the order in which it has to be done. */
  readonly work: readonly Work[];
}

export interface PrepareOptions {
  /** The earlier version that has the same definitions. */
  readonly restored: Published | undefined;
  readonly choices: Choices;
  readonly context: PublishContext;
  /** "table.column" of places whose values are gone for good. */
  readonly purged: ReadonlySet<string>;
}

/** Compares a set with the published version: the next physical names and the steps that lead there. Reads and makes nothing. */
export function prepare(published: Published, set: DefinitionSet, options: PrepareOptions): Prepared {
  const current = { ...published, physical: withoutPurged(published.physical, options.purged) };
  const { restored, choices, context } = options;
  const entities = readEntities(set);
  const names = nextPhysical(current.physical, entities, {
    restored: restored?.physical,
    moving: movingFields(current, entities, choices),
    back: new Set(Object.keys(choices).filter((name) => choices[name]?.bringBack === true)),
    at: context.now.toISOString(),
  });
  const physical = { ...names, indexes: nextIndexes(set, entities, names) };
  const indexes = indexWork(current.physical.indexes, physical.indexes);
  const tables = tableWork(current, entities, physical);
  const situation = { set, current, published, entities, physical, choices, context };
  const structure = (key: string): readonly Work[] => {
    const entity = entities.get(key);
    const columns = entity === undefined ? [] : entityWork(entity, { ...situation, links: new Map() });
    return [...tables, ...columns, ...indexes.create].filter((one) => one.entity === key);
  };
  const links = linksOf({ ...situation, structure });
  const joining = new Set([...links.values()].map(({ intoRows }) => intoRows?.entity));
  const work = [
    ...tables,
    ...indexes.drop,
    // What rows are made in comes before they are.
    ...[...entities.values()]
      .toSorted((a, b) => Number(joining.has(b.key)) - Number(joining.has(a.key)))
      .flatMap((entity) => entityWork(entity, { ...situation, links })),
    ...[...entities.values()].flatMap((entity) => ruleWork({ entity, published, context })),
    ...[...entities.values()].flatMap((entity) =>
      dependsWork({ entity, published, choicesOf: (field) => own(choices, `${entity.key}.${field}`) }),
    ),
    ...removedWork(current, entities, links),
    ...indexes.create,
    ...documentWork(current.set, set),
  ];
  return { physical, work: madeAlong(work, links) };
}

function tableWork(current: Published, entities: ReadonlyMap<string, Entity>, physical: Physical): readonly Work[] {
  const made = new Set(current.physical.tables);
  return [...entities.keys()].flatMap((key): Work[] => {
    const table = own(physical.entities, key)?.table;
    if (table === undefined || own(current.physical.entities, key)?.table === table) return [];
    if (made.has(table)) return [{ kind: "restore-entity", class: "instant", entity: key }];
    return [{ kind: "create-entity", class: "instant", entity: key, apply: (to) => createTable(to, table) }];
  });
}

interface Situation extends Omit<LinkSituation, "structure"> {
  readonly set: DefinitionSet;
  readonly current: Published;
  /** The same with the places that were purged since: laid out once, and so what queries are made from. */
  readonly published: Published;
  readonly physical: Physical;
  readonly choices: Choices;
  readonly context: PublishContext;
  readonly links: Links;
}

function entityWork(entity: Entity, situation: Situation): readonly Work[] {
  const { current, published, physical, choices, context } = situation;
  const next = own(physical.entities, entity.key);
  if (next === undefined) return [];
  const states = fieldStates(current.physical).get(next.table);
  const now = sameTable(own(current.physical.entities, entity.key), next);
  const known = now === undefined ? undefined : current.entities.get(entity.key);
  return entity.fields.flatMap((field) => {
    const at = own(next.fields, field.key);
    const old = known?.fieldByKey.get(field.key);
    const link = situation.links.get(`${entity.key}.${field.key}`);
    const state = at && states?.get(homeOf(at));
    if (link !== undefined) {
      const target = own(physical.entities, link.place.target ?? "")?.table;
      const isBack = link.intoRows?.isBack ?? state !== undefined;
      const look = async () => rolesLeftOut(link, situation.set);
      return isBack ? restoreWork(link) : conversionWork(link, "change-type", target).map((one) => ({ ...one, look }));
    }
    const place = own(now?.fields, field.key);
    if (at === undefined) {
      const left = { entity, field, table: next.table };
      return rowsWork(field, old, place === undefined ? {} : { look: hiddenValues({ ...left, physical: place }) });
    }
    return fieldWork({
      entity,
      field,
      old,
      table: next.table,
      next: at,
      state,
      current: place,
      targetTable: at.target === undefined ? undefined : own(physical.entities, at.target)?.table,
      kept: keptPlace(states, field.key),
      published,
      choices: own(choices, `${entity.key}.${field.key}`),
      context,
    });
  });
}

/** The place that the last field of this key left. */
function keptPlace(states: ReadonlyMap<string, RetiredField> | undefined, key: string): RetiredField | undefined {
  const left = [...(states?.values() ?? [])].filter((state) => state.key === key && state.since !== undefined);
  return left.toSorted((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1)).at(-1);
}

const sameTable = (now: PhysicalEntity | undefined, next: PhysicalEntity): PhysicalEntity | undefined =>
  now?.table === next.table ? now : undefined;

/** Nothing is dropped: columns and tables of what is removed stay, with their data. */
function removedWork(current: Published, entities: ReadonlyMap<string, Entity>, links: Links): readonly Work[] {
  return [...current.entities.values()].flatMap((entity): Work[] => {
    const table = own(current.physical.entities, entity.key)?.table;
    const at = { class: "instant", entity: entity.key, ...(table === undefined ? {} : { table }) } as const;
    const kept = entities.get(entity.key);
    if (kept === undefined) return [{ ...at, kind: "remove-entity", ...rowValuesLeft(entity, current, links) }];
    const gone = entity.fields.filter((field) => !kept.fieldByKey.has(field.key));
    const fields = own(current.physical.entities, entity.key)?.fields;
    return gone.map((field): Work => {
      const place = own(fields, field.key);
      const look =
        table === undefined || place === undefined
          ? {}
          : { look: hiddenValues({ entity, field, table, physical: place }) };
      return { ...at, ...look, kind: "remove-field", field: field.key };
    });
  });
}
