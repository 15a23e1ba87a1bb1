import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { Writing } from "./writing.ts";

/** A record that points at another. */
export interface Reference {
  readonly id: string;
  readonly points: string;
}

/** The records that point at these through one field: the living ones, or those in the bin too. */
export async function referencesTo(
  writing: Writing,
  from: { readonly entity: EntityModel; readonly field: FieldModel },
  asked: { readonly ids: readonly string[]; readonly alsoDeleted?: boolean; readonly deletedAt?: readonly string[] },
): Promise<readonly Reference[]> {
  const among = sql`IN (SELECT value FROM ${writing.speech.each(JSON.stringify(asked.ids))})`;
  const table = identifier(from.entity.table);
  const living =
    asked.deletedAt !== undefined
      ? sql` AND r.deleted_at IN (SELECT value FROM ${writing.speech.each(JSON.stringify(asked.deletedAt))})`
      : asked.alsoDeleted === true
        ? sql``
        : sql` AND r.deleted_at IS NULL`;
  const { link, column } = from.field;
  if (link !== undefined) {
    return run<Reference>(
      writing.scope.db,
      sql`SELECT r.id AS id, l.value AS points FROM ${identifier(link)} l JOIN ${table} r ON r.id = l.record WHERE l.value ${among}${living}`,
    );
  }
  const value = sql`r.${identifier(column)}`;
  return run<Reference>(
    writing.scope.db,
    sql`SELECT r.id AS id, ${value} AS points FROM ${table} r WHERE ${value} ${among}${living}`,
  );
}
