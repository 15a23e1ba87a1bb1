import type { Kysely } from "kysely";
import type { Published } from "../definitions/published.ts";
import { run } from "./run.ts";
import { type Sql, sql } from "./sql/sql.ts";

type Rows = readonly Record<string, unknown>[];

interface Kept {
  readonly position: number;
  readonly rows: Promise<Rows>;
}

/** Answers kept per database, and the longest that is. */
const KEPT = 500;
const LONGEST = 200;
const kept = new WeakMap<Kysely<unknown>, WeakMap<Published, Map<string, Kept>>>();

/**
 * Runs a summary, or gives its last answer where no record has changed since: every change of a record appends to the
 * log in its own transaction, so one look at the log's end (an index look-up) tells. Rights, dates and people are bound
 * values of the statement, so nobody gets another's answer. The same question asked many times at once runs once.
 */
export async function keptSummary(db: Kysely<unknown>, published: Published, statement: Sql): Promise<Rows> {
  const [end] = await run<{ position: number | null }>(db, sql`SELECT max(position) AS position FROM quoin_log`);
  const position = end?.position ?? 0;
  const ofDb = kept.get(db) ?? new WeakMap<Published, Map<string, Kept>>();
  kept.set(db, ofDb);
  const answers = ofDb.get(published) ?? new Map<string, Kept>();
  ofDb.set(published, answers);
  const key = JSON.stringify([statement.text, statement.values]);
  const known = answers.get(key);
  if (known?.position === position) return known.rows;
  if (answers.size >= KEPT) answers.clear();
  const rows = run<Record<string, unknown>>(db, statement);
  const one: Kept = { position, rows };
  answers.set(key, one);
  const forget = (): void => {
    if (answers.get(key) === one) answers.delete(key);
  };
  rows.then((found) => (found.length > LONGEST ? forget() : undefined), forget);
  return rows;
}
