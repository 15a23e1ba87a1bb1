import type { Entity, Field } from "@quoin/definition";
import { fieldType, rowsOf, type RecordRows } from "@quoin/fields";
import type { FormRows } from "./form-rows.ts";

export interface TableColumn {
  readonly field: Field;
  /** Whether the reader may ever write it. */
  readonly writable: boolean;
  readonly summed: boolean;
}

const MOST = 6;

/** The fields of rows whose table names none: what names them, then the first ones, without what only keeps their order. */
function firstFields(entity: Entity, { relation, position }: RecordRows): readonly string[] {
  const rest = entity.fields
    .filter((field) => rowsOf(field) === undefined && field.key !== relation && field.key !== position)
    .map(({ key }) => key);
  const title = rest.includes(entity.title) ? [entity.title] : [];
  return [...new Set([...title, ...rest])].slice(0, MOST);
}

/** The fields that a sum of the form's own entity adds up over the same rows. */
const summedBy = (entity: Entity, from: string | undefined): ReadonlySet<string> =>
  new Set(
    entity.fields.flatMap(({ schema }) =>
      schema["x-from"] === from && schema["x-function"] === "sum" ? (schema["x-of"] ?? []) : [],
    ),
  );

/** The columns of a table of records as this reader may see them. Sums stand under what the record sums up, else under all that can be. */
export function tableColumns(
  field: Field,
  owner: Entity,
  { entities, accessTo }: Pick<FormRows, "entities" | "accessTo">,
): readonly TableColumn[] {
  const rows = rowsOf(field);
  const entity = rows && entities.get(rows.entity);
  if (rows === undefined || entity === undefined) return [];
  const wanted = rows.columns.length > 0 ? rows.columns : firstFields(entity, rows);
  const named = summedBy(owner, field.schema["x-from"]);
  return wanted.flatMap((key): readonly TableColumn[] => {
    const shown = entity.fieldByKey.get(key);
    const access = accessTo(entity.key, key);
    if (shown === undefined || access === "none" || key === rows.relation) return [];
    const { computed, generate, aggregates } = fieldType(shown.type);
    const writable =
      access === "edit" &&
      !shown.system &&
      shown.schema["x-readonly"] !== true &&
      computed !== true &&
      generate === undefined;
    const sums = aggregates?.includes("sum") === true && access !== "mask";
    return [{ field: shown, writable, summed: sums && (named.size === 0 || named.has(key)) }];
  });
}
