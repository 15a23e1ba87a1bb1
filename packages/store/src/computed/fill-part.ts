import { deal, dealtAtOnce } from "../publish/ahead/deal.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { storeUnlogged } from "../records/store-unlogged.ts";
import type { Writing } from "../records/writing.ts";
import type { Computing } from "./computing.ts";
import { nodesOf, worked } from "./recompute.ts";
import type { Stage } from "./stages.ts";

const AT_ONCE = 500;

/** A computed field that is worked out for all records: for those up to `after` it was. */
export interface Waiting {
  readonly node: string;
  readonly after: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Records that are dealt out to the transactions to come. Who has none deals out anew, from the last place that was noted: what
 * has its value already is not written again.
 */
export interface Dealt {
  /** What was noted when they were dealt out and is noted now; where something else is, they are out of date. */
  readonly noted: string;
  readonly parts: readonly (readonly string[])[];
  /** Where the work goes on after them; undefined: nowhere. */
  readonly next: string | undefined;
}

const notedOf = ({ scope }: Writing, stage: Stage, here: readonly Waiting[]): string =>
  JSON.stringify([
    scope.published.version,
    stage.entity,
    here.map(({ node, after, done }) => [node, after, Number(done)]),
  ]);

/**
 * Some of the next records of an entity after a change of definitions. No entries of the log: the definitions changed, not the
 * records. Gives what is still dealt out.
 */
export async function fillPart(
  writing: Writing,
  computing: Computing,
  asked: { readonly stage: Stage; readonly whole: readonly Waiting[]; readonly dealt: Dealt | undefined },
): Promise<Dealt | undefined> {
  const { stage, whole } = asked;
  const entity = writing.model.entities.get(stage.entity);
  if (entity === undefined) return undefined;
  const { db } = writing.scope;
  const after = whole.map((one) => one.after).sort()[0] ?? "";
  const here = whole.filter((one) => one.after === after);
  const dealt =
    asked.dealt?.noted === notedOf(writing, stage, here) ? asked.dealt : await dealOut(writing, entity.table, after);
  const [ids = [], ...parts] = dealt.parts;
  const nodes = nodesOf(stage, new Set(here.map(({ node }) => node)));
  await storeUnlogged(writing, entity, await worked(computing.work, entity, { ids, nodes }));
  const isLast = parts.length === 0;
  const place = isLast ? (dealt.next ?? after) : after;
  for (const { node } of here) {
    await (isLast && dealt.next === undefined
      ? run(db, sql`DELETE FROM quoin_compute WHERE node = ${node}`)
      : run(db, sql`UPDATE quoin_compute SET after = ${place}, done = done + ${ids.length} WHERE node = ${node}`));
  }
  if (isLast) return undefined;
  const then = here.map((one) => ({ ...one, done: Number(one.done) + ids.length }));
  return { noted: notedOf(writing, stage, then), parts, next: dealt.next };
}

async function dealOut({ scope, dialect }: Writing, table: string, after: string): Promise<Omit<Dealt, "noted">> {
  const dealing = { turns: dialect.turns, part: AT_ONCE };
  const limit = dealtAtOnce(dealing);
  const found = await run<{ id: string }>(
    scope.db,
    sql`SELECT id FROM ${identifier(table)} WHERE id > ${after} AND deleted_at IS NULL ORDER BY id LIMIT ${limit}`,
  );
  const ids = found.map(({ id }) => id);
  return { parts: deal(ids, dealing), next: ids.length < limit ? undefined : ids.at(-1) };
}
