import type { ColumnKind } from "../dialect/dialect.ts";
import { runLater } from "../dialect/run-later.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { identifier } from "../query/sql/identifier.ts";
import { joinSql } from "../query/sql/join-sql.ts";
import { sql, type SqlValue } from "../query/sql/sql.ts";
import { foldText } from "@quoin/condition";
import { seenValue } from "@quoin/fields";
import { encodeValue } from "./field-values.ts";
import type { Pending, Writing } from "./writing.ts";

/** One physical column and what a record holds in it. */
interface Cell {
  readonly column: string;
  readonly kind: ColumnKind;
  of(one: Pending): SqlValue;
}

/** A list has no column; what is never read may be called text. */
const columnKind = ({ storage }: Pick<FieldModel, "storage">): ColumnKind => (storage === "link" ? "text" : storage);

const cellsOf = (field: FieldModel): readonly Cell[] => {
  if (field.link !== undefined) return [];
  const { key } = field.field;
  const cells: Cell[] = [
    { column: field.column, kind: columnKind(field), of: (one) => encodeValue(field, one.after[key]) },
  ];
  const { seen } = field;
  if (seen !== undefined)
    cells.push({
      column: seen.column,
      kind: columnKind(seen),
      of: ({ after }) => encodeValue(seen, seenValue(field.field, after[key])),
    });
  if (field.fold !== undefined) {
    cells.push({
      column: field.fold,
      kind: "text",
      of: ({ after }) => {
        const value = seenValue(field.field, after[key]);
        return typeof value === "string" ? foldText(value) : null;
      },
    });
  }
  return cells;
};

async function storeLinks(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  for (const field of entity.fields.values()) {
    const { link } = field;
    if (link === undefined) continue;
    const concerned = pending.filter((one) => one.changed.includes(field.field.key));
    if (concerned.length === 0) continue;
    const old = concerned.filter((one) => one.op !== "create").map((one) => one.id);
    if (old.length > 0) {
      const ids = writing.speech.each(JSON.stringify(old));
      const { text, values } = sql`DELETE FROM ${identifier(link)} WHERE record IN (SELECT value FROM ${ids})`;
      await runLater(writing.scope.db, text, values);
    }
    const rows = concerned.flatMap((one) => {
      const values = one.after[field.field.key];
      return Array.isArray(values) ? values.map((value: unknown, position) => [one.id, position, String(value)]) : [];
    });
    if (rows.length > 0)
      await writing.dialect.insertRows(writing.scope.db, {
        table: link,
        columns: ["record", "position", "value"],
        rows,
        later: true,
      });
  }
}

/** Inserts new records of one entity: one statement per thousand, one more per list field. */
export async function storeNew(writing: Writing, entity: EntityModel, pending: readonly Pending[]): Promise<void> {
  if (pending.length === 0) return;
  const used = new Set<string>();
  for (const { after } of pending) for (const key of Object.keys(after)) used.add(key);
  const cells = [...entity.fields.values()].filter((field) => used.has(field.field.key)).flatMap(cellsOf);
  await writing.dialect.insertRows(writing.scope.db, {
    table: entity.table,
    columns: cells.map((cell) => cell.column),
    rows: pending.map((one) => cells.map((cell) => cell.of(one))),
    later: true,
  });
  await storeLinks(writing, entity, pending);
}

const V = sql`v`;
const STAMPS = ["rev", "updated_at", "updated_by"];

/** Updates records of one entity: one statement for all that change the same fields. `deleted_at` is given for deleting and restoring. */
export async function storeChanged(
  writing: Writing,
  pending: readonly Pending[],
  deletedAt?: string | null,
): Promise<void> {
  const entity = pending[0]?.entity;
  if (entity === undefined) return;
  const groups = new Map<string, Pending[]>();
  for (const one of pending) {
    const key = [...one.changed].sort().join();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const changed = [...(group[0]?.changed ?? []), ...STAMPS];
    const cells = [...entity.fields.values()].filter((field) => changed.includes(field.field.key)).flatMap(cellsOf);
    const sets = cells.map((cell, i) => sql`${identifier(cell.column)} = ${writing.speech.cell(V, i + 1, cell.kind)}`);
    if (deletedAt !== undefined) sets.push(sql`"deleted_at" = ${deletedAt}`);
    const rows = JSON.stringify(group.map((one) => [one.id, ...cells.map((cell) => cell.of(one))]));
    const table = identifier(entity.table);
    const where = sql`WHERE ${table}.id = ${writing.speech.cell(V, 0, "text")}`;
    const { text, values } = sql`UPDATE ${table} SET ${joinSql(sets)} FROM ${writing.speech.rows(rows)} v ${where}`;
    await runLater(writing.scope.db, text, values);
  }
  await storeLinks(writing, entity, pending);
}
