import type { Dialect } from "../dialect/dialect.ts";
import { modelOf } from "../query/model-of.ts";
import { noteUnlogged } from "../query/note-unlogged.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { indexSome } from "./index-some.ts";

const AT_ONCE = 500;

/** How far the work is: records done, of all. */
interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

interface Waiting extends SearchProgress {
  readonly entity: string;
  readonly after: string;
}

/** Indexes some hundred records anew, in this transaction. Gives `undefined` once nothing is left. */
export async function searchStep({ db, published }: Scope, dialect: Dialect): Promise<SearchProgress | undefined> {
  const waiting = await run<Waiting>(db, sql`SELECT entity, after, done, total FROM quoin_search_fill ORDER BY entity`);
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
  const found =
    entity === undefined ? [] : await indexSome({ db, dialect }, { model, entity, after: one.after, limit: AT_ONCE });
  await noteUnlogged(db);
  const last = found.at(-1);
  await (last === undefined || found.length < AT_ONCE
    ? run(db, sql`DELETE FROM quoin_search_fill WHERE entity = ${one.entity}`)
    : run(
        db,
        sql`UPDATE quoin_search_fill SET after = ${last}, done = done + ${found.length} WHERE entity = ${one.entity}`,
      ));
  return at;
}
