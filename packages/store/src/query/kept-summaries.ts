import type { Kysely } from "kysely";
import type { Published } from "../definitions/published.ts";
import { UNLOGGED } from "./note-unlogged.ts";
import { run } from "./run.ts";
import { type Sql, sql } from "./sql/sql.ts";

type Rows = readonly Record<string, unknown>[];

/** Rows and how much had been written as the same statement saw it. Of no rows it saw none. */
interface Answer {
  readonly end: number;
  readonly rows: Rows;
}
type Answers = Map<string, Promise<Answer>>;

/** Answers kept per database, and the longest that is. */
const KEPT = 500;
const LONGEST = 200;
/** Grows with every change of what records hold and are found by. */
const END = sql`SELECT COALESCE((SELECT max(position) FROM quoin_log), 0) + COALESCE((SELECT value FROM quoin_counter WHERE name = ${UNLOGGED}), 0)`;
const kept = new WeakMap<Kysely<unknown>, WeakMap<Published, Answers>>();

function answersOf(db: Kysely<unknown>, published: Published): Answers {
  const ofDb = kept.get(db) ?? new WeakMap<Published, Answers>();
  kept.set(db, ofDb);
  const answers = ofDb.get(published) ?? new Map<string, Promise<Answer>>();
  ofDb.set(published, answers);
  return answers;
}

/** The answer to the same question that no record has changed since, if there is one or one is under way. */
async function stillRight(db: Kysely<unknown>, answers: Answers, key: string): Promise<Answer | undefined> {
  if (!answers.has(key)) return undefined;
  const [now] = await run<{ end: number | null }>(db, sql`SELECT (${END}) AS "end"`);
  for (let known = answers.get(key); known !== undefined;) {
    const answer = await known;
    if (answer.end >= (now?.end ?? 0)) return answer;
    const next = answers.get(key);
    if (next === known) return undefined;
    known = next;
  }
  return undefined;
}

/**
 * Runs a summary (a SELECT and what follows it), or gives its last answer where no record has changed since: every change of
 * a record appends to the log in its own transaction, or counts itself (`noteUnlogged`), so one look at both ends (index look-ups)
 * tells. Rights, dates
 * and people are bound values of the statement, so nobody gets another's answer. The same question asked many times at once
 * runs once.
 */
export async function keptSummary(
  db: Kysely<unknown>,
  published: Published,
  { select, rest }: { readonly select: Sql; readonly rest: Sql },
): Promise<Rows> {
  const answers = answersOf(db, published);
  const statement = sql`SELECT *, (${END}) AS "end" FROM (${select}) g${rest}`;
  const key = JSON.stringify([statement.text, statement.values]);
  const right = await stillRight(db, answers, key);
  if (right !== undefined) return right.rows;
  if (answers.size >= KEPT) answers.clear();
  const one = run<Record<string, unknown>>(db, statement).then((rows) => {
    const [first] = rows;
    return { end: first === undefined ? -1 : Number(first["end"] ?? 0), rows };
  });
  answers.set(key, one);
  const forget = (): void => {
    if (answers.get(key) === one) answers.delete(key);
  };
  one.then(({ end, rows }) => (end < 0 || rows.length > LONGEST ? forget() : undefined), forget);
  return (await one).rows;
}
