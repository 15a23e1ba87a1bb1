import type { BindContext, Row } from "@quoin/condition";
import { type Entity, type Field, fromPointer, type Problem } from "@quoin/definition";
import { checkRecord, normalizeRecord, rowsOf } from "@quoin/fields";
import { ownValues } from "./row-key.ts";
import { rowsIn } from "./rows-in.ts";
import { rowsToSend } from "./rows-to-send.ts";

export interface CheckRows {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly context: BindContext;
}

/** What nobody writes in the form: the store has it. */
const STORED = new Set(["created_at", "created_by", "updated_at", "updated_by", "owner"]);

/** What is judged of the row itself: its tables are judged by their own rows. */
const judged = (entity: Entity, row: Row): Row => {
  const tables = new Set(entity.fields.filter((field) => rowsOf(field) !== undefined).map(({ key }) => key));
  const own = Object.entries(ownValues(row)).filter(([key]) => !STORED.has(key) && !tables.has(key));
  return normalizeRecord(entity, Object.fromEntries(own));
};

/** The problems of the tables within a row. */
function innerProblems(entity: Entity, { was, row }: { was: Row | undefined; row: Row }, check: CheckRows): Problem[] {
  return entity.fields.flatMap((field) => {
    const after = row[field.key];
    if (rowsOf(field) === undefined || after === undefined) return [];
    const found = rowProblems({ ...check, field, before: was && (was[field.key] ?? []), after });
    return found.map((problem) => ({ ...problem, path: `/${field.key}${problem.path}` }));
  });
}

/**
 * The problems of the rows that this form changed, the same as the server's; paths are "/<place>/<field>", "" of the table. Those of
 * tables within rows go on from there.
 */
export function rowProblems(check: CheckRows): readonly Problem[] {
  const { field, before, after, entities, context } = check;
  const rows = rowsOf(field);
  const entity = rows && entities.get(rows.entity);
  const now = rowsIn(after);
  if (rows === undefined || entity === undefined) return [];
  const { sent, places } = rowsToSend(before, after, { entity, entities });
  if (sent.save.length + sent.remove.length === 0 && before !== undefined) return [];
  if (now.length < rows.min)
    return [{ path: "", code: "too_few_rows", params: { limit: rows.min, actual: now.length } }];
  if (now.length > rows.max)
    return [{ path: "", code: "too_many_rows", params: { limit: rows.max, actual: now.length } }];
  const old = new Map(rowsIn(before).map((row) => [row["id"], row]));
  return places.flatMap((place) => {
    const row = now[place] ?? {};
    const was = row["id"] === undefined ? undefined : old.get(row["id"]);
    const found = checkRecord(entity, judged(entity, row), {
      context,
      allowReadonly: true,
      ...(was && { previous: judged(entity, was) }),
    });
    // The relation back is filled as the row is written.
    const own = found.filter(({ path }) => fromPointer(path)[0] !== rows.relation);
    return [...own, ...innerProblems(entity, { was, row }, check)].map((problem) => ({
      ...problem,
      path: `/${place}${problem.path}`,
    }));
  });
}
