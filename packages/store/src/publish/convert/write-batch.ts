import { foldText } from "@quoin/condition";
import { seenValue, type StorageKind } from "@quoin/fields";
import type { Field } from "@quoin/definition";
import type { ColumnKind } from "../../dialect/dialect.ts";
import type { PhysicalField } from "../../naming/physical.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { joinSql } from "../../query/sql/join-sql.ts";
import { sql, type SqlValue } from "../../query/sql/sql.ts";
import { encodeValue } from "../../records/field-values.ts";
import type { WorkDatabase } from "../work.ts";

export interface Target {
  readonly table: string;
  readonly field: Field;
  readonly place: PhysicalField;
}

type Filled = readonly (readonly [id: string, value: unknown])[];

const V = sql`v`;

interface Cell {
  readonly column: string;
  readonly kind: ColumnKind;
  of(value: unknown): SqlValue;
}

const columnKind = (storage: StorageKind): ColumnKind => (storage === "link" ? "text" : storage);

/** Writes values of one field into its place: the column with the copies beside it, or the link table. What was there is replaced. */
export async function writeBatch(to: WorkDatabase, target: Target, filled: Filled): Promise<void> {
  if (filled.length === 0) return;
  if (target.place.link !== undefined) return writeLinks(to, target.place.link, filled);
  const cells = cellsOf(target);
  const { rows, cell } = to.dialect.speech;
  const sets = cells.map((one, i) => sql`${identifier(one.column)} = ${cell(V, i + 1, one.kind)}`);
  const list = JSON.stringify(filled.map(([id, value]) => [id, ...cells.map((one) => one.of(value))]));
  const table = identifier(target.table);
  await run(
    to.db,
    sql`UPDATE ${table} SET ${joinSql(sets)} FROM ${rows(list)} v WHERE ${table}.id = ${cell(V, 0, "text")}`,
  );
}

function cellsOf({ field, place }: Target): readonly Cell[] {
  const { column = "", fold, seen, storage, scale = 0 } = place;
  const cells: Cell[] = [{ column, kind: columnKind(storage), of: (value) => encodeValue({ storage, scale }, value) }];
  if (seen !== undefined)
    cells.push({
      column: seen.column,
      kind: columnKind(seen.storage),
      of: (value) => encodeValue({ storage: seen.storage, scale }, seenValue(field, value)),
    });
  if (fold !== undefined)
    cells.push({
      column: fold,
      kind: "text",
      of(value) {
        const text = seenValue(field, value);
        return typeof text === "string" ? foldText(text) : null;
      },
    });
  return cells;
}

async function writeLinks({ db, dialect }: WorkDatabase, link: string, filled: Filled): Promise<void> {
  const ids = JSON.stringify(filled.map(([id]) => id));
  await run(db, sql`DELETE FROM ${identifier(link)} WHERE record IN (SELECT value FROM ${dialect.speech.each(ids)})`);
  const rows = filled.flatMap(([id, value]) =>
    Array.isArray(value) ? value.map((item: unknown, position) => [id, position, String(item)]) : [],
  );
  if (rows.length > 0) await dialect.insertRows(db, { table: link, columns: ["record", "position", "value"], rows });
}
