import type { Entity, Field } from "@quoin/definition";
import { joinedRows } from "@quoin/fields";
import type { Published } from "../../definitions/published.ts";
import { fieldStates } from "../../naming/field-states.ts";
import { own } from "../../naming/own.ts";
import type { Physical, PhysicalField } from "../../naming/physical.ts";
import type { Conversion, IntoRows, PublishContext } from "../convert/conversion.ts";
import type { Choices } from "../convert/field-choices.ts";
import type { Work } from "../work.ts";
import { linkRowsOf } from "./link-rows.ts";

export interface LinkSituation {
  readonly current: Published;
  readonly published: Published;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly physical: Pick<Physical, "entities">;
  readonly choices: Choices;
  readonly context: PublishContext;
  /** The steps that make a new entity's table with its columns and indexes. */
  readonly structure: (entity: string) => readonly Work[];
}

interface Change {
  readonly entity: Entity;
  readonly field: Field;
  readonly old: Field;
}

/**
 * A relation that becomes a table of rows, each joining a record with one that it points at, or such a table that becomes a relation
 * again. Undefined where nothing converts: also where the rows are in use already, since these are the truth then.
 */
export function linkConversion(change: Change, situation: LinkSituation): Conversion | undefined {
  const { entity, field } = change;
  const { current, published, physical, choices, context } = situation;
  const table = own(physical.entities, entity.key)?.table;
  const [before, after] = [current, { physical }].map((one) =>
    own(own(one.physical.entities, entity.key)?.fields, field.key),
  );
  if (table === undefined || own(current.physical.entities, entity.key)?.table !== table) return undefined;
  const name = `${entity.key}.${field.key}`;
  const common = { current: published, entity, table, choices: own(choices, name) ?? {}, context };
  if (before !== undefined && after === undefined) return becoming(change, situation, { common, source: before });
  if (before !== undefined || after === undefined) return undefined;
  const joined = joinedRows(change.old, field, current.entities);
  const fromRows = joined && linkRowsOf(joined, current);
  if (joined === undefined || fromRows === undefined) return undefined;
  return { ...common, from: joined.list, to: field, source: fromRows.place, place: after, fromRows };
}

interface Common {
  readonly common: Omit<Conversion, "from" | "to" | "source" | "place">;
  readonly source: PhysicalField;
}

function becoming(
  { field, old }: Change,
  { current, entities, physical, structure }: LinkSituation,
  { common, source }: Common,
): Conversion | undefined {
  const joined = joinedRows(field, old, entities);
  const rows = joined && linkRowsOf(joined, { entities, physical });
  if (joined === undefined || rows === undefined || current.entities.has(rows.entity)) return undefined;
  const states = fieldStates(current.physical).get(rows.table);
  const steps = structure(rows.entity);
  const intoRows: IntoRows = {
    ...rows,
    isBack: [rows.back, rows.far].every(({ column }) => states?.has(column) === true),
    spec: [own(physical.entities, rows.entity), steps.map(({ kind, entity, field: key }) => [kind, entity, key])],
    ...(!current.physical.tables.includes(rows.table) && {
      async make(to) {
        for (const step of steps) await step.apply?.(to, { onRows: () => undefined, note: async () => undefined });
      },
    }),
  };
  return { ...common, from: old, to: joined.list, source, place: rows.place, intoRows };
}
