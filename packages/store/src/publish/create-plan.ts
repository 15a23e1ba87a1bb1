import type { Problem } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import { lookedAt } from "./sampling.ts";
import type { Plan, PlanStep } from "./plan.ts";
import type { Work, WorkDatabase } from "./work.ts";

export interface PlanInput {
  readonly base: number;
  readonly restores: number | undefined;
  /** Of the definitions themselves. */
  readonly problems: readonly Problem[];
  readonly work: readonly Work[];
}

/** Rows a second, as measured on two slow cores; to be roughly right. */
const PACE = { scan: 400_000, rewrite: 50_000 } as const;

/** Looks at the data for each step. Reads only; each look sees the data of its own moment, so publishing checks again. */
export async function createPlan(at: WorkDatabase, input: PlanInput): Promise<Plan> {
  const counts = new Map<string, number>();
  const steps: PlanStep[] = [];
  const made = new Set(input.work.filter((work) => work.kind === "create-entity").map((work) => work.entity));
  const added = new Set(input.work.filter((work) => work.fresh).map((work) => `${work.entity}.${work.field}`));
  for (const { table, check, look, examine, fresh, sampled, ...rest } of input.work) {
    const { ahead: _ahead, along: _along, apply: _apply, ...step } = rest;
    // What is still to be made holds no rows, and asking for it would fail.
    const empty = !fresh && (made.has(step.entity) || added.has(`${step.entity}.${step.field}`));
    const problems = empty ? [] : ((await check?.(at)) ?? []);
    const warnings = empty ? [] : ((await look?.(at)) ?? []);
    const examined = problems.length > 0 || empty ? undefined : await examine?.(at);
    const rows = empty || step.class === "instant" || table === undefined ? 0 : await countRows(at.db, table, counts);
    steps.push({
      ...step,
      rows,
      ...(sampled === true && lookedAt(at, rows) < rows ? { looked: lookedAt(at, rows) } : {}),
      ...(rows === 0 || step.class === "instant" ? {} : { seconds: Math.ceil(rows / PACE[step.class]) }),
      problems: [...problems, ...(examined?.problems ?? [])],
      warnings: [...warnings, ...(examined?.warnings ?? [])],
    });
  }
  return {
    base: input.base,
    steps,
    problems: [...input.problems, ...steps.flatMap((step) => step.problems)],
    warnings: steps.flatMap((step) => step.warnings),
    ...(input.restores === undefined ? {} : { restores: input.restores }),
  };
}

async function countRows(db: Kysely<unknown>, table: string, counts: Map<string, number>): Promise<number> {
  const known = counts.get(table);
  if (known !== undefined) return known;
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  const count = Number(rows[0]?.count ?? 0);
  counts.set(table, count);
  return count;
}
