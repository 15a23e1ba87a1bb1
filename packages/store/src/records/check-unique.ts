import { AppError } from "@quoin/definition";
import { seenValue } from "@quoin/fields";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { encodeValue } from "./field-values.ts";
import { fail, type Item, type Pending, type Writing } from "./writing.ts";

async function holders(
  writing: Writing,
  entity: EntityModel,
  asked: { field: FieldModel; values: readonly unknown[] },
) {
  const column = identifier(asked.field.column);
  const kind = asked.field.storage === "link" ? "text" : asked.field.storage;
  const rows = await run<{ id: string; value: string | number }>(
    writing.scope.db,
    sql`SELECT id, ${column} AS value FROM ${identifier(entity.table)} WHERE deleted_at IS NULL AND ${column} IN (SELECT value FROM ${writing.speech.each(JSON.stringify(asked.values), kind)})`,
  );
  return new Map(rows.map((row) => [row.value, row.id]));
}

/**
 * No two living records share a value of a unique field, within one call neither. The answer says that the value cannot be
 * used, never by which record it is held. The database's own unique index stands behind this.
 */
export async function checkUnique(writing: Writing, pending: readonly Pending[]): Promise<readonly Pending[]> {
  const refused = new Set<Item | undefined>();
  const [first] = pending;
  for (const field of first?.entity.fields.values() ?? []) {
    if (first === undefined || field.field.schema["x-unique"] !== true || field.link !== undefined) continue;
    const { key } = field.field;
    const concerned = pending.filter(
      (one) => one.changed.includes(key) && one.after[key] !== undefined && !refused.has(one.item),
    );
    if (concerned.length === 0) continue;
    const seen = field.seen ?? field;
    const values = concerned.map((one) => encodeValue(seen, seenValue(field.field, one.after[key])));
    const held = await holders(writing, first.entity, { field: seen, values });
    concerned.forEach((one, i) => {
      const value = values[i] ?? null;
      if (value === null || typeof value === "boolean") return;
      const holder = held.get(value);
      if (holder === undefined || holder === one.id) {
        held.set(value, one.id);
        return;
      }
      refused.add(one.item);
      const details = [{ path: `/${key}`, code: "not_unique" }];
      fail(
        writing,
        one.item,
        new AppError("duplicate", `The value of "${key}" cannot be used: it must be unique.`, { details }),
      );
    });
  }
  return pending.filter((one) => !refused.has(one.item));
}
