import { seenValue } from "@quoin/fields";
import type { ColumnKind } from "../../dialect/dialect.ts";
import { run } from "../../query/run.ts";
import { identifier } from "../../query/sql/identifier.ts";
import { joinSql } from "../../query/sql/join-sql.ts";
import { type Sql, sql, type SqlValue } from "../../query/sql/sql.ts";
import { encodeValue } from "../../records/field-values.ts";
import type { PartWriter } from "../ahead/ahead.ts";
import { PART } from "../ahead/part-size.ts";
import type { WorkDatabase } from "../work.ts";
import type { Conversion } from "./conversion.ts";
import type { StoredRow } from "./read-batches.ts";

type Settled = readonly (readonly [row: StoredRow, value: unknown])[];

/** What of a new place must be unique. */
const keyColumn = ({ place }: Conversion): Sql => identifier(place.seen?.column ?? place.column ?? "");

function keyKind({ place }: Conversion): ColumnKind {
  const { storage } = place.seen ?? place;
  return storage === "link" ? "text" : storage;
}

const keyOf = ({ to, place }: Conversion, value: unknown): SqlValue =>
  encodeValue({ storage: (place.seen ?? place).storage, scale: place.scale ?? 0 }, seenValue(to, value));

async function clear({ db, dialect }: WorkDatabase, { table, place }: Conversion, ids: readonly string[]) {
  const columns = [place.column, place.fold, place.seen?.column].filter((name) => name !== undefined);
  const none = joinSql(columns.map((column) => sql`${identifier(column)} = NULL`));
  const list = dialect.speech.each(JSON.stringify(ids));
  await run(db, sql`UPDATE ${identifier(table)} SET ${none} WHERE id IN (SELECT value FROM ${list})`);
}

/** Empties a filled place, part by part, where another living record has the value before. */
export async function emptyDoubles(at: WorkDatabase, conversion: Conversion, write: PartWriter): Promise<void> {
  const key = keyColumn(conversion);
  const rows = await run<{ id: string }>(
    at.db,
    sql`SELECT s.id FROM (
      SELECT id, row_number() OVER (PARTITION BY ${key} ORDER BY id) AS turn FROM ${identifier(conversion.table)}
      WHERE deleted_at IS NULL AND ${key} IS NOT NULL
    ) s WHERE s.turn > 1 ORDER BY s.id`,
  );
  const ids = rows.map(({ id }) => id);
  for (let first = 0; first < ids.length; first += PART) {
    const some = ids.slice(first, first + PART);
    await write((to) => clear(to, conversion, some), { converted: -some.length, left: some.length });
  }
}

/**
 * Who has which value where several records had the same, while those that were written since are converted again. The values
 * that these leave go to the first record that was emptied for their sake.
 */
export class Doubles {
  readonly #on: WorkDatabase;
  readonly #conversion: Conversion;
  readonly #free = new Set<string>();

  constructor(on: WorkDatabase, conversion: Conversion) {
    this.#on = on;
    this.#conversion = conversion;
  }

  /** Takes the values of records away, before they get their new ones. */
  async takeBack(ids: readonly string[]): Promise<void> {
    const { db, dialect } = this.#on;
    const key = keyColumn(this.#conversion);
    for (let first = 0; first < ids.length; first += PART) {
      const some = ids.slice(first, first + PART);
      const rows = await run<{ key: unknown }>(
        db,
        sql`SELECT ${key} AS key FROM ${identifier(this.#conversion.table)} WHERE ${key} IS NOT NULL AND id IN (SELECT value FROM ${dialect.speech.each(JSON.stringify(some))})`,
      );
      for (const row of rows) this.#free.add(String(row.key));
      await clear(this.#on, this.#conversion, some);
    }
  }

  /** Of records that have no value yet, and what they would get: those whose value nobody else has. */
  async first(settled: Settled): Promise<Settled> {
    const wanted = settled.filter(([row, value]) => value !== undefined && !row.gone);
    const taken = await this.#taken(wanted.map(([, value]) => keyOf(this.#conversion, value)));
    return settled.map(([row, value]) => {
      if (value === undefined || row.gone) return [row, value] as const;
      const key = String(keyOf(this.#conversion, value));
      if (taken.has(key)) return [row, undefined] as const;
      taken.add(key);
      this.#free.delete(key);
      return [row, value] as const;
    });
  }

  /** Ids of records without a value that may get one of those that are free. */
  async waiting(): Promise<readonly string[]> {
    if (this.#free.size === 0) return [];
    const key = keyColumn(this.#conversion);
    const rows = await run<{ id: string }>(
      this.#on.db,
      sql`SELECT id FROM ${identifier(this.#conversion.table)} WHERE deleted_at IS NULL AND ${key} IS NULL ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Those whose value is one of the free. */
  freed(settled: Settled): Settled {
    return settled.filter(([, value]) => value !== undefined && this.#free.has(String(keyOf(this.#conversion, value))));
  }

  async #taken(keys: readonly SqlValue[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const { db, dialect } = this.#on;
    const key = keyColumn(this.#conversion);
    const list = dialect.speech.each(JSON.stringify(keys), keyKind(this.#conversion));
    const rows = await run<{ key: unknown }>(
      db,
      sql`SELECT ${key} AS key FROM ${identifier(this.#conversion.table)} WHERE deleted_at IS NULL AND ${key} IN (SELECT value FROM ${list})`,
    );
    return new Set(rows.map((row) => String(row.key)));
  }
}
