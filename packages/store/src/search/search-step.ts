import { foldText } from "@quoin/condition";
import type { Dialect } from "../dialect/dialect.ts";
import { modelOf } from "../query/model-of.ts";
import { noteUnlogged } from "../query/note-unlogged.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { indexSome } from "./index-some.ts";
import { foldLetters } from "./letters/fold-letters.ts";

/** A save that comes meanwhile waits for so many. */
const AT_ONCE = 250;

/** Whether a text is found by other letters than those it is written in. */
const hasLetters = (text: string): boolean => foldLetters(text) !== foldText(text);

/** How far the work is: records done, of all. */
interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

interface Waiting extends SearchProgress {
  readonly entity: string;
  readonly after: string;
  /** 1: only those with accents or traditional characters. */
  readonly letters: number;
}

/** Indexes some hundred records anew, in this transaction. Gives `undefined` once nothing is left. */
export async function searchStep({ db, published }: Scope, dialect: Dialect): Promise<SearchProgress | undefined> {
  const waiting = await run<Waiting>(
    db,
    sql`SELECT entity, after, done, total, letters FROM quoin_search_fill ORDER BY entity`,
  );
  const [one] = waiting;
  if (one === undefined) return undefined;
  const at = {
    done: waiting.reduce((sum, { done }) => sum + Number(done), 0),
    total: waiting.reduce((sum, { total }) => sum + Number(total), 0),
  };
  // Faster than the index is kept up it is not replaced.
  if ((await dialect.search.wants(db)) && (await dialect.search.mend(db))) return at;
  const model = modelOf(published);
  const entity = model.entities.get(one.entity);
  if (entity === undefined || entity.searched.length === 0) {
    await ended(db, one);
    return at;
  }
  const only = Number(one.letters) === 1 ? hasLetters : undefined;
  const found = await indexSome({ db, dialect }, { model, entity, after: one.after, limit: AT_ONCE, only });
  await noteUnlogged(db);
  const last = found.at(-1);
  // What a migration noted was not counted.
  const total = sql`CASE WHEN total = 0 THEN (SELECT count(*) FROM ${identifier(entity.table)}) ELSE total END`;
  await (last === undefined || found.length < AT_ONCE
    ? ended(db, one)
    : run(
        db,
        sql`UPDATE quoin_search_fill SET after = ${last}, done = done + ${found.length}, total = ${total} WHERE entity = ${one.entity}`,
      ));
  return at;
}

const ended = (db: Scope["db"], { entity }: Waiting): Promise<unknown> =>
  run(db, sql`DELETE FROM quoin_search_fill WHERE entity = ${entity}`);
