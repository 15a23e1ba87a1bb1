import type { ComputedNode } from "@quoin/fields";
import type { Dialect } from "../dialect/dialect.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { storeUnlogged } from "../records/store-unlogged.ts";
import { startWriting, type Pending, type Writing } from "../records/writing.ts";
import type { Scope } from "../scope.ts";
import { SYSTEM_ACTOR } from "../system-actor.ts";
import type { Computing } from "./computing.ts";
import { propagate } from "./propagate.ts";
import { nodesOf, recompute, worked } from "./recompute.ts";
import type { Stage } from "./stages.ts";

const AT_ONCE = 500;

/** How far the work is: records done, of all. */
interface ComputeProgress {
  readonly done: number;
  readonly total: number;
}

interface Waiting {
  readonly node: string;
  readonly after: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Works some hundred records out, in this transaction: whatever ends the process, what was done stays done and the rest is
 * still noted. Gives `undefined` once nothing is left.
 */
export async function computeStep(scope: Scope, dialect: Dialect): Promise<ComputeProgress | undefined> {
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
    if (whole.length > 0) {
      await fill(writing, computing, { stage, whole });
      return progress;
    }
    const single = stage.nodes.filter(({ key }) => noted.has(key));
    if (single.length > 0) {
      await catchUp(writing, computing, { stage, nodes: single });
      return progress;
    }
  }
  return undefined;
}

const sumOf = (waiting: readonly Waiting[]): ComputeProgress => ({
  done: waiting.reduce((sum, one) => sum + one.done, 0),
  total: waiting.reduce((sum, one) => sum + one.total, 0),
});

/** The next records of an entity after a change of definitions. No entries of the log: the definitions changed, not the records. */
async function fill(
  writing: Writing,
  computing: Computing,
  { stage, whole }: { readonly stage: Stage; readonly whole: readonly Waiting[] },
): Promise<void> {
  const entity = writing.model.entities.get(stage.entity);
  if (entity === undefined) return;
  const { db } = writing.scope;
  const after = whole.map((one) => one.after).sort()[0] ?? "";
  const here = whole.filter((one) => one.after === after);
  const found = await run<{ id: string }>(
    db,
    sql`SELECT id FROM ${identifier(entity.table)} WHERE id > ${after} AND deleted_at IS NULL ORDER BY id LIMIT ${AT_ONCE}`,
  );
  const ids = found.map(({ id }) => id);
  const nodes: readonly ComputedNode[] = nodesOf(stage, new Set(here.map(({ node }) => node)));
  const pending: readonly Pending[] = await worked(computing.work, entity, { ids, nodes });
  await storeUnlogged(writing, entity, pending);
  const last = ids.at(-1);
  for (const { node } of here) {
    await (last === undefined || ids.length < AT_ONCE
      ? run(db, sql`DELETE FROM quoin_compute WHERE node = ${node}`)
      : run(db, sql`UPDATE quoin_compute SET after = ${last}, done = done + ${ids.length} WHERE node = ${node}`));
  }
}

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
