import type { Writing } from "../records/writing.ts";
import { defer } from "./defer.ts";
import { type Dirty, mark } from "./mark.ts";
import { nodesOf, recompute } from "./recompute.ts";

/** Records that one write works out at once; what is more is left to a job. */
const MOST = 1000;

/**
 * Works out again what reads what was just stored, in the same transaction: lookups of records that relate to it, rollups
 * of those that it relates to, and what reads these in turn. Beyond a thousand records the rest is noted for a job.
 */
export async function propagate(writing: Writing): Promise<void> {
  const { computing } = writing;
  if (computing === undefined || computing.stored.length === 0) return;
  const { stages, work } = computing;
  const own: Writing = { ...writing, cause: { ...writing.cause, source: "computed" } };
  const dirty: Dirty = new Map();
  let left = MOST;
  for (const stage of stages.all) {
    if (computing.stored.length > 0) await mark(writing, computing, dirty);
    const keys = new Set(stage.nodes.map(({ key }) => key).filter((key) => dirty.has(key)));
    if (keys.size === 0) continue;
    const ids = [...new Set([...keys].flatMap((key) => [...(dirty.get(key) ?? [])]))].sort();
    const nodes = nodesOf(stage, keys);
    if (ids.length > left) {
      await defer(
        writing,
        nodes.map(({ key }) => key),
        ids,
      );
      continue;
    }
    left -= ids.length;
    await recompute(own, work, { stage, nodes, ids });
  }
  computing.stored = [];
}
