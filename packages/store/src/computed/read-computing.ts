import type { Kysely } from "kysely";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";

/** A computed field that is still being worked out for all records of its entity. */
export interface ComputingField {
  readonly entity: string;
  readonly field: string;
  /** Records, of all. */
  readonly done: number;
  readonly total: number;
}

/** The computed fields whose values are not all there yet. */
export async function readComputing(db: Kysely<unknown>): Promise<readonly ComputingField[]> {
  const rows = await run<{ node: string; done: number; total: number }>(
    db,
    sql`SELECT node, done, total FROM quoin_compute ORDER BY node`,
  );
  return rows.map(({ node, done, total }) => {
    const [entity = "", field = ""] = node.split(".");
    return { entity, field, done: Number(done), total: Number(total) };
  });
}
