import type { ComputedNode } from "@quoin/fields";
import type { Dialect } from "../dialect/dialect.ts";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import { startWriting, type Writing } from "../records/writing.ts";
import type { Scope } from "../scope.ts";
import { SYSTEM_ACTOR } from "../system-actor.ts";
import type { Computing } from "./computing.ts";
import { type Dealt, fillPart, type Waiting } from "./fill-part.ts";
import { propagate } from "./propagate.ts";
import { nodesOf, recompute } from "./recompute.ts";
import type { Stage } from "./stages.ts";

const AT_ONCE = 500;

/** How far the work is: records done, of all. */
interface ComputeProgress {
  readonly done: number;
  readonly total: number;
}

interface ComputeStep {
  readonly progress: ComputeProgress;
  /** For the next step. */
  readonly dealt?: Dealt | undefined;
}

/**
 * Works some hundred records out, in this transaction: whatever ends the process, what was done stays done and the rest is
 * still noted. `dealt` is what the step before gave, if there was one. Gives `undefined` once nothing is left.
 */
export async function computeStep(scope: Scope, dialect: Dialect, dealt?: Dealt): Promise<ComputeStep | undefined> {
  const cause = { source: "computed", chain: [] } as const;
  const writing = startWriting(scope, dialect, { actor: SYSTEM_ACTOR, cause, many: false });
  const waiting = await run<Waiting>(scope.db, sql`SELECT node, after, done, total FROM quoin_compute`);
  const dirty = await run<{ node: string }>(scope.db, sql`SELECT DISTINCT node FROM quoin_dirty`);
  const { computing } = writing;
  const known = computing?.stages.node;
  for (const { node } of [...waiting, ...dirty]) {
    if (known?.has(node) === true) continue;
    // Of a field that there is no more.
    await run(scope.db, sql`DELETE FROM quoin_compute WHERE node = ${node}`);
    await run(scope.db, sql`DELETE FROM quoin_dirty WHERE node = ${node}`);
  }
  if (computing === undefined) return undefined;
  const noted = new Set(dirty.map(({ node }) => node));
  for (const stage of computing.stages.all) {
    const whole = waiting.filter(({ node }) => stage.nodes.some(({ key }) => key === node));
    const progress = sumOf(waiting);
    if (whole.length > 0) return { progress, dealt: await fillPart(writing, computing, { stage, whole, dealt }) };
    const single = stage.nodes.filter(({ key }) => noted.has(key));
    if (single.length > 0) {
      await catchUp(writing, computing, { stage, nodes: single });
      return { progress };
    }
  }
  return undefined;
}

const sumOf = (waiting: readonly Waiting[]): ComputeProgress => ({
  done: waiting.reduce((sum, one) => sum + Math.min(one.done, one.total), 0),
  total: waiting.reduce((sum, one) => sum + one.total, 0),
});

/** Single records that a write left to be worked out. */
async function catchUp(
  writing: Writing,
  computing: Computing,
  { stage, nodes }: { readonly stage: Stage; readonly nodes: readonly ComputedNode[] },
): Promise<void> {
  const { db } = writing.scope;
  const [node] = nodes;
  if (node === undefined) return;
  const found = await run<{ record: string }>(
    db,
    sql`SELECT record FROM quoin_dirty WHERE node = ${node.key} ORDER BY record LIMIT ${AT_ONCE}`,
  );
  const ids = found.map(({ record }) => record);
  const among = writing.speech.each(JSON.stringify(ids));
  await run(db, sql`DELETE FROM quoin_dirty WHERE node = ${node.key} AND record IN (SELECT value FROM ${among})`);
  await recompute(writing, computing.work, { stage, nodes: nodesOf(stage, new Set([node.key])), ids });
  await propagate(writing);
}
