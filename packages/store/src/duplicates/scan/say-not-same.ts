import { AppError } from "@quoin/definition";
import type { Actor } from "../../actor.ts";
import type { Dialect } from "../../dialect/dialect.ts";
import { notFound, readableEntity, readingFor } from "../../query/read-context.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { rightsHeld } from "../../records/rights-held.ts";
import type { Scope } from "../../scope.ts";
import { allPairs } from "./all-pairs.ts";

/**
 * Keeps that these records are not the same, so that no scan tells of them together again. For who may change all of them.
 * Throws `not_found`, `forbidden`.
 */
export async function sayNotSame(
  { entity: key, ids }: { readonly entity: string; readonly ids: readonly string[] },
  actor: Actor,
  { scope, dialect }: { readonly scope: Scope; readonly dialect: Dialect },
): Promise<void> {
  const { db, published, now } = scope;
  const context = { db, dialect, published, now };
  const reading = readingFor(context, actor);
  const entity = readableEntity(reading, key);
  const conditions = [reading.access.entity(key).update];
  const held = await rightsHeld(reading, { entity, ids, conditions }, context);
  if (ids.some((id) => !held.has(id))) throw notFound();
  if (ids.some((id) => held.get(id)?.[0] !== true))
    throw new AppError("forbidden", "You may not change these records.");
  for (const [one, other] of allPairs(ids))
    await run(
      db,
      sql`INSERT INTO quoin_not_same (entity, one, other, by_user, at) VALUES (${key}, ${one}, ${other}, ${actor.userId}, ${now.toISOString()}) ON CONFLICT (entity, one, other) DO NOTHING`,
    );
  await run(
    db,
    sql`DELETE FROM quoin_double WHERE entity = ${key} AND record IN (SELECT value FROM ${dialect.speech.each(JSON.stringify(ids))})`,
  );
}
