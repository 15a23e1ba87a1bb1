import { ALWAYS } from "../../access/fold-conditions.ts";
import type { Actor } from "../../actor.ts";
import { type ReadContext, readingFor } from "../../query/read-context.ts";
import { run } from "../../query/run.ts";
import { sql } from "../../query/sql/sql.ts";
import { visibleIds } from "../../query/visible-ids.ts";
import { rightsHeld } from "../../records/rights-held.ts";

const MOST = 10;

/**
 * The living record that a merged one has become, over several merges: for who may see it and could see the merged one in the bin.
 * Undefined for everyone and everything else, so that no answer tells of what is hidden.
 */
export async function mergedInto(
  ref: { readonly entity: string; readonly id: string },
  actor: Actor,
  context: ReadContext,
): Promise<string | undefined> {
  const reading = readingFor(context, actor);
  const entity = reading.model.entities.get(ref.entity);
  if (entity === undefined) return undefined;
  let id = ref.id;
  for (let step = 0; step < MOST; step += 1) {
    const [next] = await run<{ survivor: string }>(
      context.db,
      sql`SELECT survivor FROM quoin_merged WHERE entity = ${entity.key} AND record = ${id}`,
    );
    if (next === undefined) break;
    id = next.survivor;
  }
  if (id === ref.id) return undefined;
  const once = await rightsHeld(reading, { entity, ids: [ref.id], conditions: [ALWAYS] }, context);
  const now = await visibleIds({ reading, db: context.db }, entity.key, new Set([id]));
  return once.has(ref.id) && now.has(id) ? id : undefined;
}
