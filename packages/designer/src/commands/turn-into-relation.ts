import { type DefinitionSet, readEntities, whereUsed } from "@quoin/definition";
import { fieldType, joinedRows } from "@quoin/fields";
import { language } from "../frame/language.ts";
import { changeType } from "./change-type.ts";
import type { Command } from "./command.ts";
import { initialSchema } from "./initial-schema.ts";
import { removeEntity } from "./remove-entity.ts";
import { removeField } from "./remove-field.ts";

interface Turned {
  readonly entity: string;
  readonly field: string;
  /** Name of the field type that it becomes. */
  readonly type: string;
}

type Table = Pick<Turned, "entity" | "field">;

/** Fields that show records of an entity as their rows. */
const tablesOf = (set: DefinitionSet, rows: string): readonly Table[] =>
  [...readEntities(set).values()].flatMap(({ key, fields }) =>
    fields
      .filter((field) => fieldType(field.type).rows?.(field)?.entity === rows)
      .map((field) => ({ entity: key, field: field.key })),
  );

/** Whether anything but its own forms, roles and tables speaks of an entity: then it lives on without the table. */
function isUsedBeside(set: DefinitionSet, rows: string, tables: readonly Table[]): boolean {
  const isTable = (key: string, path: string) =>
    tables.some((one) => one.entity === key && path.startsWith(`/properties/${one.field}/`));
  return whereUsed(set, { kind: "entity", key: rows }, language).some(({ kind, key, path }) => {
    if (kind === "role") return false;
    if (kind === "form") return set.form[key]?.entity !== rows;
    return kind !== "entity" || !isTable(key, path);
  });
}

/** Where the rows of a table point besides: what a relation in its place points at. */
function targetOf(set: DefinitionSet, { entity, field, type }: Turned): string | undefined {
  const entities = readEntities(set);
  const table = entities.get(entity)?.fieldByKey.get(field);
  const rows = table && fieldType(table.type).rows?.(table);
  const child = entities.get(rows?.entity ?? "");
  if (table === undefined || rows === undefined || child === undefined) return undefined;
  const keys = [...rows.columns, ...child.fields.map(({ key }) => key)].filter((key) => key !== rows.relation);
  for (const key of keys) {
    const to = child.fieldByKey.get(key)?.schema["x-entity"];
    const schema = { ...initialSchema(set, entity, type), ...(to !== undefined && { "x-entity": to }) };
    const relation = { key: field, entity, type, schema, required: false, system: false };
    if (to !== undefined && joinedRows(table, relation, entities)?.far === key) return to;
  }
  return undefined;
}

/**
 * A table whose rows are links becomes a relation to what they join its record with. Their entity goes with it, unless it is spoken
 * of elsewhere, and the table of the other side too. One step to undo; undefined where the rows join nothing.
 */
export function turnIntoRelation(set: DefinitionSet, turned: Turned): Command | undefined {
  const { entity, field, type } = turned;
  const target = targetOf(set, turned);
  if (target === undefined) return undefined;
  const rows = set.entity[entity]?.properties[field]?.["x-from"]?.split(".")[0] ?? "";
  const tables = tablesOf(set, rows);
  const goes = !isUsedBeside(set, rows, tables);
  const change = changeType(set, { entity, field }, type);
  return {
    ...change,
    apply(draft) {
      change.apply(draft);
      const schema = draft.entity[entity]?.properties[field];
      if (schema === undefined) return;
      schema["x-entity"] = target;
      if (!goes) return;
      for (const table of tables)
        if (table.entity !== entity || table.field !== field) removeField(table.entity, table.field).apply(draft);
      removeEntity(rows).apply(draft);
    },
  };
}
