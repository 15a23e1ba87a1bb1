import { bindCondition, type Condition, fieldsRead, parseCondition, relationsRead } from "@quoin/condition";
import { AppError, type ConditionDocument } from "@quoin/definition";
import { rowsSql } from "../query/rows-sql.ts";
import type { EntityModel } from "../query/field-model.ts";
import { FULL_ACCESS } from "../access/full-access.ts";
import { mainScope } from "../query/reading.ts";
import { startReading } from "../query/start-reading.ts";
import { run } from "../query/run.ts";
import { columnOf, identifier } from "../query/sql/identifier.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { userOf } from "../access/user-of.ts";
import { checkTree } from "./check-tree.ts";
import type { Pending, Writing } from "./writing.ts";

const parsed = new WeakMap<object, Condition>();

/** The condition, if it asks for related records; the others were answered before anything was stored. */
function related(document: ConditionDocument | undefined): Condition | undefined {
  if (document === undefined || typeof document === "boolean") return undefined;
  const condition = parsed.get(document) ?? parseCondition(document);
  parsed.set(document, condition);
  return relationsRead(condition).length > 0 ? condition : undefined;
}

/** Which of these stored records satisfy a condition of a definition. */
async function holding(
  writing: Writing,
  entity: EntityModel,
  asked: { readonly condition: Condition; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { actor, scope, speech } = writing;
  const bound = bindCondition(asked.condition, { now: scope.now, timeZone: actor.timeZone, user: userOf(actor) });
  const table = mainScope(startReading(writing.model, FULL_ACCESS, speech), entity);
  const id = columnOf(table.alias, "id");
  const among: Sql = sql`${id} IN (SELECT value FROM ${speech.each(JSON.stringify(asked.ids))})`;
  const from = sql`${identifier(entity.table)} ${identifier(table.alias)}`;
  const rows = await run<{ id: string }>(
    scope.db,
    sql`SELECT ${id} AS id FROM ${from} WHERE ${among} AND ${rowsSql(bound, table)}`,
  );
  return new Set(rows.map((row) => row.id));
}

function refuse(writing: Writing, one: Pending, problem: { readonly path: string; readonly code: string }): never {
  const place = writing.many && one.item !== undefined ? { data: { index: one.item.index } } : {};
  throw new AppError("validation", "The record is not valid.", { details: [problem], ...place });
}

/**
 * Hierarchies, and requirements and gates that ask for related records, which only the database can answer: looked at once the records
 * are stored, in their transaction. Throws `validation`; the caller's transaction or savepoint undoes what was stored.
 */
export async function checkStored(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  await checkTree(writing, entity, pending);
  for (const { field, type } of entity.fields.values()) {
    const { key } = field;
    const when = related(field.schema["x-required-when"]);
    if (when !== undefined) {
      const reads = new Set([key, ...fieldsRead(when)]);
      const empty = pending.filter(
        (one) => one.after[key] === undefined && one.changed.some((name) => reads.has(name)),
      );
      const asked =
        empty.length > 0
          ? await holding(writing, entity, { condition: when, ids: empty.map((one) => one.id) })
          : new Set();
      for (const one of empty) if (asked.has(one.id)) refuse(writing, one, { path: `/${key}`, code: "required" });
    }
    const entering =
      type.gate === undefined ? [] : pending.filter((one) => one.changed.includes(key) && one.after[key] !== undefined);
    for (const value of new Set(entering.map((one) => one.after[key]))) {
      const gate = related(type.gate?.(value, field));
      if (gate === undefined) continue;
      const here = entering.filter((one) => one.after[key] === value);
      const open = await holding(writing, entity, { condition: gate, ids: here.map((one) => one.id) });
      for (const one of here) if (!open.has(one.id)) refuse(writing, one, { path: `/${key}`, code: "gate_closed" });
    }
  }
}
