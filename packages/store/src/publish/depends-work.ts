import { type Entity, type Field, type Problem, sameJson } from "@quoin/definition";
import { checkDepends } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";
import type { FieldChoices } from "./convert/field-choices.ts";
import { livingRows } from "./living-rows.ts";
import { samplingOf } from "./sampling.ts";
import type { Work, WorkDatabase } from "./work.ts";

const SAMPLES = 5;

interface Depending {
  readonly entity: Entity;
  /** The version in force, in which the entity has records. */
  readonly published: Published;
  readonly choicesOf: (field: string) => FieldChoices | undefined;
}

/** Whether what options go with changed, while the two fields hold what they held. */
function isNews(field: Field, old: Entity, entity: Entity): boolean {
  const depends = field.schema["x-depends"];
  if (depends === undefined) return false;
  const [before, parent] = [old.fieldByKey.get(field.key), old.fieldByKey.get(depends.field)];
  if (before?.type !== field.type || parent === undefined) return false;
  if (parent.type !== entity.fieldByKey.get(depends.field)?.type) return false;
  return !sameJson(before.schema["x-depends"] ?? null, depends);
}

async function count(
  at: WorkDatabase,
  { entity, published }: Depending,
  { field, table }: { readonly field: Field; readonly table: string },
): Promise<readonly Problem[]> {
  const sampling = await samplingOf(at, table);
  const parent = field.schema["x-depends"]?.field ?? "";
  const found: { rows: number; samples: { id: string; value: unknown }[] } = { rows: 0, samples: [] };
  const wanted = { entity: entity.key, fields: ["id", field.key, parent], sampling };
  for await (const rows of livingRows(at, published, wanted))
    for (const row of rows) {
      const [wrong] = checkDepends(entity, row, [field]);
      if (wrong === undefined) continue;
      found.rows += 1;
      if (found.samples.length < SAMPLES) found.samples.push({ id: String(row["id"]), value: row[field.key] });
    }
  const path = `/entity/${entity.key}/properties/${field.key}/x-depends`;
  return found.rows === 0
    ? []
    : [{ path, code: "options_do_not_go", params: { ...found, rows: sampling.scaled(found.rows) } }];
}

/**
 * Looks which living records hold options that no longer go with the field they depend on. They stay as they are until somebody
 * changes one of the two, unless it is decided that they are emptied; so this warns and does not refuse.
 */
export function dependsWork(change: Depending): readonly Work[] {
  const { entity, published, choicesOf } = change;
  const old = published.entities.get(entity.key);
  const table = published.physical.entities[entity.key]?.table;
  if (old === undefined || table === undefined) return [];
  return entity.fields
    .filter((field) => isNews(field, old, entity) && (choicesOf(field.key)?.cases ?? []).length === 0)
    .map((field) => ({
      kind: "change-settings",
      class: "scan",
      entity: entity.key,
      field: field.key,
      table,
      sampled: true,
      look: (at) => count(at, change, { field, table }),
    }));
}
