import type { Dialect } from "../dialect/dialect.ts";
import type { Row } from "../door.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { startWriting, type Writing } from "../records/writing.ts";
import type { Scope } from "../scope.ts";
import { SYSTEM_ACTOR } from "../system-actor.ts";
import { matchRows } from "./find-matches.ts";
import { writeKeys } from "./keep-matches.ts";
import { matchRules } from "./match-rules.ts";

const AT_ONCE = 500;

/** How far the work is: records done, of all. */
interface MatchProgress {
  readonly done: number;
  readonly total: number;
}

interface Waiting extends MatchProgress {
  readonly entity: string;
  readonly rule: string;
  readonly after: string;
}

/** Makes the keys of some hundred records, in this transaction. Gives `undefined` once nothing is left. */
export async function matchStep(scope: Scope, dialect: Dialect): Promise<MatchProgress | undefined> {
  const writing = startWriting(scope, dialect, { actor: SYSTEM_ACTOR, many: false });
  const waiting = await run<Waiting>(
    scope.db,
    sql`SELECT entity, rule, after, done, total FROM quoin_match_fill ORDER BY entity, rule`,
  );
  const [one] = waiting;
  if (one === undefined) return undefined;
  await fill(writing, one);
  return {
    done: waiting.reduce((sum, { done }) => sum + Number(done), 0),
    total: waiting.reduce((sum, { total }) => sum + Number(total), 0),
  };
}

async function fill(writing: Writing, one: Waiting): Promise<void> {
  const { db } = writing.scope;
  const entity = writing.model.entities.get(one.entity);
  const rule = entity && matchRules(entity).find(({ rule: { id } }) => id === one.rule);
  const ended = (): Promise<unknown> =>
    run(db, sql`DELETE FROM quoin_match_fill WHERE entity = ${one.entity} AND rule = ${one.rule}`);
  if (entity === undefined || rule === undefined) {
    const gone = await run<{ key: string }>(
      db,
      sql`DELETE FROM quoin_match WHERE (entity, rule, key, record) IN (SELECT entity, rule, key, record FROM quoin_match WHERE entity = ${one.entity} AND rule = ${one.rule} LIMIT ${AT_ONCE * 10}) RETURNING key`,
    );
    if (gone.length === 0) await ended();
    return;
  }
  const found = await run<{ id: string }>(
    db,
    sql`SELECT id FROM ${identifier(entity.table)} WHERE id > ${one.after} ORDER BY id LIMIT ${AT_ONCE}`,
  );
  const ids = found.map(({ id }) => id);
  const place = { db, model: writing.model, speech: writing.speech };
  const rows = await matchRows(place, entity, { ids, fields: [...rule.reads] });
  const records = [...rows].map(([id, row]: readonly [string, Row]) => ({ id, row }));
  await writeKeys(writing, entity, { rules: [rule], records, fresh: false });
  const last = ids.at(-1);
  // What a migration noted was not counted.
  const total = sql`CASE WHEN total = 0 THEN (SELECT count(*) FROM ${identifier(entity.table)}) ELSE total END`;
  await (last === undefined || ids.length < AT_ONCE
    ? ended()
    : run(
        db,
        sql`UPDATE quoin_match_fill SET after = ${last}, done = done + ${ids.length}, total = ${total} WHERE entity = ${one.entity} AND rule = ${one.rule}`,
      ));
}
