import type { ComputedNode } from "@quoin/fields";
import { dependentsOf } from "@quoin/formula";
import type { EntityModel } from "../query/field-model.ts";
import { finish } from "../records/finish.ts";
import { storeChanged } from "../records/store-pending.ts";
import type { Pending, Writing } from "../records/writing.ts";
import { gather, rowsOf } from "./gather.ts";
import type { Stage } from "./stages.ts";
import { workOut } from "./work-out.ts";
import type { Work } from "./work.ts";

const AT_ONCE = 500;

/** The fields of a stage that are worked out again when these are: they and what reads them there. */
export function nodesOf(stage: Stage, keys: ReadonlySet<string>): readonly ComputedNode[] {
  const more = new Set(dependentsOf(keys, stage.nodes));
  return stage.nodes.filter(({ key }) => keys.has(key) || more.has(key));
}

/** What computed fields of living records would change to. */
export async function worked(
  work: Work,
  entity: EntityModel,
  { ids, nodes }: { readonly ids: readonly string[]; readonly nodes: readonly ComputedNode[] },
): Promise<readonly Pending[]> {
  const rows = await rowsOf(work, entity.key, { ids });
  const from = await gather(work, rows, nodes);
  return rows.flatMap((before): Pending[] => {
    const after = { ...before };
    const changed = workOut(work, after, { nodes, from });
    if (changed.length === 0) return [];
    return [{ item: undefined, op: "update", entity, id: String(before["id"]), before, after, changed }];
  });
}

/**
 * Works computed fields of stored records out again, stores what differs and logs it: an entry of each record, its cause
 * "computed". Who changed a record last stays who it was.
 */
export async function recompute(
  writing: Writing,
  work: Work,
  {
    stage,
    nodes,
    ids,
  }: { readonly stage: Stage; readonly nodes: readonly ComputedNode[]; readonly ids: readonly string[] },
): Promise<void> {
  const entity = writing.model.entities.get(stage.entity);
  if (entity === undefined) return;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const found = await worked(work, entity, { ids: ids.slice(from, from + AT_ONCE), nodes });
    // In an order that tells nothing of which of their relations, perhaps hidden ones, led here.
    const pending = found
      .map((one): Pending => ({ ...one, after: { ...one.after, rev: Number(one.before["rev"]) + 1 } }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    await storeChanged(writing, pending);
    await finish(writing, pending);
  }
}
