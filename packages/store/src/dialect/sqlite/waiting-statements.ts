import type { BoundStatement } from "./statement-batches.ts";

/** Characters of values from which on it is worth beginning with what waits while more is being made ready. */
const ENOUGH = 20_000;

interface Entry {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The last value of each statement that was put together here: a list of rows. */
  readonly rows: string[] | undefined;
}

/**
 * Statements of a transaction that nobody waits for, in their order. Those of several writers that only add rows are put together:
 * the same statement of each becomes one. Of each writer they stay in its order, so that what it adds follows what that needs.
 */
export class WaitingStatements {
  #entries: Entry[] = [];
  /** Behind the last statement that does more than add rows: nothing may pass it. */
  #free = 0;
  /** Behind what this writer added last. */
  #next = 0;
  #weight = 0;

  get any(): boolean {
    return this.#entries.length > 0;
  }

  /** Whether there is much to do already. */
  get many(): boolean {
    return this.#weight >= ENOUGH;
  }

  push(text: string, values: readonly unknown[]): void {
    this.#entries.push({ text, values, rows: undefined });
    this.#free = this.#next = this.#entries.length;
    for (const value of values) this.#weight += typeof value === "string" ? value.length : 1;
  }

  /** A statement that adds rows to a table and depends on nothing but what its writer added before; its last value holds them as JSON. */
  add(text: string, values: readonly unknown[]): void {
    const own = values.slice(0, -1);
    const rows = String(values.at(-1));
    this.#weight += rows.length;
    const at = this.#entries.findLastIndex((entry) => isSame(entry, text, own));
    const found = at < this.#next ? undefined : this.#entries[at]?.rows;
    if (found === undefined) this.#entries.push({ text, values: own, rows: [rows] });
    else found.push(rows);
    this.#next = found === undefined ? this.#entries.length : at + 1;
  }

  /** What comes now is another writer's. */
  turn(): void {
    this.#next = this.#free;
  }

  /** Gives all of them away. */
  take(): readonly BoundStatement[] {
    const taken = this.#entries.map(({ text, values, rows }) => ({
      text,
      values: rows === undefined ? values : [...values, oneList(rows)],
    }));
    this.#entries = [];
    this.#free = this.#next = this.#weight = 0;
    return taken;
  }
}

/** Lists of rows as JSON, put together. One alone stays as it is: such texts are long. */
const oneList = (lists: readonly string[]): string =>
  lists.length === 1 ? (lists[0] ?? "[]") : `[${lists.map((list) => list.slice(1, -1)).join()}]`;

const isSame = (entry: Entry, text: string, own: readonly unknown[]): boolean =>
  entry.rows !== undefined && entry.text === text && entry.values.every((value, i) => value === own[i]);
