import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";
import type { EntityModel, Model } from "../query/field-model.ts";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { sql } from "../query/sql/sql.ts";
import { indexSome } from "./index-some.ts";

const BATCH = 1000;

export interface Indexed {
  readonly model: Model;
  readonly entities: readonly EntityModel[];
  /** Told after each thousand; what it throws ends it. */
  readonly onRows: (rows: { readonly done: number; readonly total: number }) => void;
}

/** Reads every record of these entities, those in the bin too, and indexes it anew. */
export async function indexEntities(
  to: { readonly db: Kysely<unknown>; readonly dialect: Dialect },
  { model, entities, onRows }: Indexed,
): Promise<void> {
  let total = 0;
  for (const { table } of entities) {
    const [row] = await run<{ n: number }>(to.db, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
    total += row?.n ?? 0;
  }
  let done = 0;
  for (const entity of entities) {
    for (let last = ""; ;) {
      const ids = await indexSome(to, { model, entity, after: last, limit: BATCH });
      done += ids.length;
      if (ids.length > 0) onRows({ done, total });
      if (ids.length < BATCH) break;
      last = ids.at(-1) ?? "";
    }
  }
}
