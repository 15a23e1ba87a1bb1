import type { Field } from "@quoin/definition";
import { seenValue } from "@quoin/fields";
import type { ImportRowError } from "./import-types.ts";
import type { Column, ReadRow } from "./read-cells.ts";

/** What the rows of earlier batches would have taken: a trial that takes each batch back has forgotten it. */
export class RowsBefore {
  readonly #columns: readonly Column[];
  readonly #match: readonly Field[];
  readonly #taken = new Set<string>();
  readonly #matched = new Set<string>();

  constructor(columns: readonly Column[], match: readonly string[]) {
    this.#columns = columns.filter(({ field }) => field.schema["x-unique"] === true);
    this.#match = columns.flatMap(({ field }) => (match.includes(field.key) ? [field] : []));
  }

  /** Whether an earlier row has the same values to be matched by: this one changes what that one made. */
  isAgain(row: ReadRow): boolean {
    return this.#matched.has(this.#tuple(row));
  }

  /** Why a new row cannot go in beside the earlier ones. */
  clash(row: ReadRow): ImportRowError | undefined {
    const problems = this.#columns.flatMap(({ name, field }) => {
      const value = row.values[field.key];
      if (value === undefined || !this.#taken.has(keyOf(field, value))) return [];
      const shown = (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 200);
      return [{ path: `/${field.key}`, code: "not_unique", column: name, value: shown }];
    });
    return problems.length === 0 ? undefined : { row: row.row, problems };
  }

  /** These rows would have gone in. */
  add(rows: readonly ReadRow[]): void {
    for (const row of rows) {
      for (const { field } of this.#columns) {
        const value = row.values[field.key];
        if (value !== undefined) this.#taken.add(keyOf(field, value));
      }
      if (this.#match.length > 0) this.#matched.add(this.#tuple(row));
    }
  }

  #tuple({ values }: ReadRow): string {
    return this.#match.map((field) => keyOf(field, values[field.key])).join("\n");
  }
}

const keyOf = (field: Field, value: unknown): string =>
  `${field.key}\t${JSON.stringify(value === undefined ? null : seenValue(field, value))}`;
