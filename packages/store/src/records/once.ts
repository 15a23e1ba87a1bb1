import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Scope } from "../scope.ts";
import { keptAnswer, type Once } from "./kept-answer.ts";

/**
 * Gives the first answer again where the same is asked under the same key; `conflict` where something else is. The answer, which
 * is plain JSON, is kept in the transaction of the work, so what failed can be asked again. Without a key it is only done.
 */
export async function once<T>(
  { db, now }: Pick<Scope, "db" | "now">,
  asking: Once | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (asking === undefined) return work();
  const { actor, key, asked, oldest, answer: known } = await keptAnswer({ db, now }, asking);
  if (known !== undefined) return JSON.parse(known) as T;
  const answer = await work();
  await run(db, sql`DELETE FROM quoin_answer WHERE at < ${oldest}`);
  await run(
    db,
    sql`INSERT INTO quoin_answer (actor, key, asked, at, answer)
      VALUES (${actor}, ${key}, ${asked}, ${now.toISOString()}, ${JSON.stringify(answer)})`,
  );
  return answer;
}
