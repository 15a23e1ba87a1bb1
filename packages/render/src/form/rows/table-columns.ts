import type { Entity, Field } from "@quoin/definition";
import { fieldType, rowsOf, type RecordRows } from "@quoin/fields";
import type { FormRows } from "./form-rows.ts";

export interface TableColumn {
  readonly field: Field;
  /** Whether the reader may ever write it. */
  readonly writable: boolean;
  readonly summed: boolean;
  /** Where the rows of the table are that it is itself. */
  readonly rows?: RecordRows | undefined;
}

const MOST = 6;
/** Tables within tables that are drawn: entities may have each other's records as rows. The doors read as many. */
const MOST_DEEP = 3;

/** The fields of rows whose table names none: what names them, then the first ones, without what only keeps their order, then their tables. */
function firstFields(entity: Entity, { relation, position }: RecordRows): readonly string[] {
  const keysOf = (fields: readonly Field[]): readonly string[] => fields.map(({ key }) => key);
  const rest = keysOf(
    entity.fields.filter((field) => rowsOf(field) === undefined && field.key !== relation && field.key !== position),
  );
  const title = rest.includes(entity.title) ? [entity.title] : [];
  const tables = keysOf(entity.fields.filter((field) => rowsOf(field) !== undefined));
  return [...[...new Set([...title, ...rest])].slice(0, MOST), ...tables];
}

const isFixed = ({ schema }: Field): boolean => schema["x-readonly"] === true;

/** The fields that a sum of the form's own entity adds up over the same rows. */
const summedBy = (entity: Entity, from: string | undefined): ReadonlySet<string> =>
  new Set(
    entity.fields.flatMap(({ schema }) =>
      schema["x-from"] === from && schema["x-function"] === "sum" ? (schema["x-of"] ?? []) : [],
    ),
  );

/**
 * The columns of a table of records as this reader may see them. Sums stand under what the record sums up, else under all that can be.
 * `depth`: 1 for a table of the record itself, 2 for one within its rows.
 */
export function tableColumns(
  field: Field,
  owner: Entity,
  { entities, accessTo, depth = 1 }: Pick<FormRows, "entities" | "accessTo"> & { readonly depth?: number },
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
    const inner = rowsOf(shown);
    if (inner !== undefined) {
      if (depth >= MOST_DEEP || access === "mask") return [];
      return [{ field: shown, writable: access === "edit" && !isFixed(shown), summed: false, rows: inner }];
    }
    const { computed, generate, aggregates } = fieldType(shown.type);
    const writable =
      access === "edit" && !shown.system && !isFixed(shown) && computed !== true && generate === undefined;
    const sums = aggregates?.includes("sum") === true && access !== "mask";
    return [{ field: shown, writable, summed: sums && (named.size === 0 || named.has(key)) }];
  });
}
