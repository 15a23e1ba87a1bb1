import { computedPlan } from "@quoin/fields";
import { dependentsOf } from "@quoin/formula";
import { noteNodes } from "../computed/note-nodes.ts";
import { countLiving } from "../computed/count-living.ts";
import type { JobHandler } from "../jobs/jobs.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { storedRecords } from "../records/stored-records.ts";
import { storeUnlogged } from "../records/store-unlogged.ts";
import { type Pending, startWriting } from "../records/writing.ts";
import type { DoorContext, Scope } from "../scope.ts";
import { SYSTEM_ACTOR } from "../system-actor.ts";
import { numberSome } from "./number-some.ts";

const AT_ONCE = 500;

interface Place {
  readonly entity: string;
  readonly field: string;
}

/** Numbers the next records that have none, living or in the bin. Gives the last of them; `undefined` once there are no more. */
async function numberStep(
  scope: Scope,
  dialect: DoorContext["dialect"],
  { entity: key, field: name, since }: Place & { readonly since: string },
): Promise<{ readonly last: string; readonly done: number } | undefined> {
  const writing = startWriting(scope, dialect, { actor: SYSTEM_ACTOR, many: false });
  const entity = writing.model.entities.get(key);
  const field = entity?.fields.get(name);
  if (entity === undefined || field?.type.generate === undefined) return undefined;
  const found = await run<{ id: string }>(
    scope.db,
    sql`SELECT id FROM ${identifier(entity.table)} WHERE id > ${since} AND ${identifier(field.column)} IS NULL ORDER BY id LIMIT ${AT_ONCE}`,
  );
  const ids = found.map(({ id }) => id);
  const stored = await storedRecords({ entity: key, ids }, writing.read);
  const records = ids.map((id) => stored.get(id)).filter((record) => record !== undefined);
  const numbered = await numberSome(writing, { entity: key, field }, records);
  const pending = records.map((before, index): Pending => ({
    item: undefined,
    op: "update",
    entity,
    id: String(before["id"]),
    before,
    after: { ...before, [name]: numbered[index] },
    changed: [name],
  }));
  await storeUnlogged(writing, entity, pending);
  // Numbers are never given without an entry of the log: by its end each process knows whether the last one is known to it.
  if (pending.length > 0)
    await scope.append([
      {
        actor: null,
        cause: { source: "system", chain: [], field: name },
        entity: key,
        record: "",
        op: "convert",
        before: {},
        after: { numbered: pending.length },
        rev: 0,
      },
    ]);
  const last = ids.at(-1);
  if (last !== undefined && ids.length === AT_ONCE) return { last, done: ids.length };
  // What is worked out of the numbers.
  const { nodes } = computedPlan(scope.published.entities);
  await noteNodes(scope, scope.published, {
    keys: dependentsOf([`${key}.${name}`], nodes),
    by: `numbers:${key}.${name}`,
  });
  return undefined;
}

/**
 * Does the jobs that number records, part by part in the order in which they were made. What was numbered stays so when it is
 * begun again; records that are made meanwhile take their numbers between.
 */
export const numberHandler =
  (context: DoorContext): JobHandler =>
  async ({ payload }, { signal, progress }) => {
    const place = payload as Place;
    let since = "";
    let done = 0;
    const total = await context.write(async ({ db, published }) => {
      const table = published.physical.entities[place.entity]?.table;
      return table === undefined ? 0 : countLiving(db, table);
    });
    while (!signal.aborted) {
      const at = await context.write((scope) => numberStep(scope, context.dialect, { ...place, since }));
      if (at === undefined) return { done };
      since = at.last;
      done += at.done;
      progress({ done, total: Math.max(done, total) });
    }
    signal.throwIfAborted();
    return undefined;
  };
