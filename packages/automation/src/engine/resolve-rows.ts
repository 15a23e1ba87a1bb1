import { AppError, type Entity, type Field, type RowsDocument, type ValueDocument } from "@quoin/definition";
import { isEmpty, rowsOf } from "@quoin/fields";
import type { RunContext } from "../define/run-context.ts";
import type { Row } from "../ports.ts";
import { fitRows } from "./fit-rows.ts";
import { fitValues } from "./fit-values.ts";
import { recordOf } from "./record-of.ts";
import { resolveValue } from "./resolve-value.ts";

/** Tables within tables that are copied. */
const MOST_DEEP = 3;

type Entities = ReadonlyMap<string, Entity>;

interface Source {
  /** Whose records the rows are. */
  readonly entity: Entity;
  readonly rows: readonly Row[];
}

const rowsEntity = (field: Field | undefined, entities: Entities): Entity | undefined =>
  entities.get((field && rowsOf(field)?.entity) ?? "");

/** The paths of a table and of those within its rows. */
function pathsOf(field: Field, entities: Entities, depth = 1): readonly string[] {
  const inner = depth >= MOST_DEEP ? [] : (rowsEntity(field, entities)?.fields ?? []);
  const within = inner.filter((one) => rowsOf(one) !== undefined).flatMap((one) => pathsOf(one, entities, depth + 1));
  return [field.key, ...within.map((path) => `${field.key}.${path}`)];
}

/** The rows of a table of the run's record, or of one that it points at, as they are now. Throws `too_large` where there are more than a read gives. */
async function readSource(path: string, context: RunContext): Promise<Source> {
  const parts = path.split(".").slice(1);
  const key = parts.at(-1) ?? "";
  const relation = parts.length > 1 ? parts[0] : undefined;
  const { entities } = context.published;
  const own = entities.get(context.rule.entity ?? "");
  const of = relation === undefined ? own : entities.get(own?.fieldByKey.get(relation)?.schema["x-entity"] ?? "");
  const field = of?.fieldByKey.get(key);
  const entity = rowsEntity(field, entities);
  if (field === undefined || entity === undefined)
    throw new AppError("invalid_definition", `"${path}" is no table of records.`);
  const at = recordOf(context, relation);
  if (at === undefined) return { entity, rows: [] };
  const fields = ["id", ...pathsOf(field, entities)];
  const record = await context.ports.records.findFields({ ...at, fields }, context.actor);
  if (record?.[`${key}$more`] === true) throw new AppError("too_large", `"${path}" has more rows than a step copies.`);
  const rows = record?.[key];
  return { entity, rows: Array.isArray(rows) ? rows : [] };
}

interface Laying {
  readonly columns: Readonly<Record<string, ValueDocument>>;
  readonly into: Entity | undefined;
  /** The row that is copied, and whose record it is. */
  readonly copied?: { readonly row: Row; readonly entity: Entity };
}

/** A row whose fields are worked out one by one. A table of the copied row is copied as it is. */
async function layOut({ columns, into, copied }: Laying, context: RunContext): Promise<Row> {
  const { entities } = context.published;
  const within =
    copied === undefined
      ? context
      : { ...context, data: { ...context.data, row: copied.row }, rowEntity: copied.entity };
  const values: Row = {};
  for (const [key, value] of Object.entries(columns)) {
    const read = "path" in value ? copied?.entity.fieldByKey.get(value.path.replace(/^row\./, "")) : undefined;
    const target = into?.fieldByKey.get(key);
    const [from, to] = [rowsEntity(read, entities), rowsEntity(target, entities)];
    const found: unknown = await resolveValue(value, within, target);
    const table = target && rowsOf(target);
    if (from && to && table) values[key] = fitRows(found, { from, to, table, entities });
    else if (!isEmpty(found)) values[key] = found;
  }
  return values;
}

async function rowsFor(
  { rows, columns }: RowsDocument,
  into: Entity | undefined,
  of: { target: Field | undefined; context: RunContext },
) {
  const { target, context } = of;
  if (typeof rows !== "string") {
    const found: Row[] = [];
    for (const row of rows) found.push(await layOut({ columns: row, into }, context));
    return found;
  }
  const source = await readSource(rows, context);
  if (columns !== undefined) {
    const found: Row[] = [];
    for (const row of source.rows)
      found.push(await layOut({ columns, into, copied: { row, entity: source.entity } }, context));
    return found;
  }
  const table = target && rowsOf(target);
  if (into === undefined || table === undefined) return source.rows;
  return fitRows(source.rows, { from: source.entity, to: into, table, entities: context.published.entities });
}

/**
 * Works out the rows that a step puts into a table, as the write door takes them: a whole list, or `{save}` where they join those that
 * are there. Without a target (a webhook) they are given as they are.
 */
export async function resolveRows(
  value: RowsDocument,
  context: RunContext,
  target: Field | undefined,
): Promise<unknown> {
  const into = rowsEntity(target, context.published.entities);
  const rows = await rowsFor(value, into, { target, context });
  const fitted = into ? rows.map((row) => fitValues(row, into, context.actor.timeZone)) : rows;
  return value.add === true ? { save: fitted } : fitted;
}
