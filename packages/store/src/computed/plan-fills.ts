import type { Kysely } from "kysely";
import type { Published } from "../definitions/published.ts";
import { own } from "../naming/own.ts";
import type { Plan } from "../publish/plan.ts";
import { countLiving } from "./count-living.ts";
import { nodesToFill } from "./nodes-to-fill.ts";

type Version = Pick<Published, "entities" | "physical">;

/** The computed fields that a job works out once the version is published, with how many records each. */
export async function planFills(
  db: Kysely<unknown>,
  before: Version,
  after: Version,
): Promise<NonNullable<Plan["fills"]>> {
  const counts = new Map<string, number>();
  const fills: { readonly entity: string; readonly field: string; readonly records: number }[] = [];
  for (const key of nodesToFill(before, after)) {
    const [entity = "", field = ""] = key.split(".");
    const table = own(after.physical.entities, entity)?.table;
    // A table that is still to be made has no records.
    if (table === undefined || !before.physical.tables.includes(table)) continue;
    const records = counts.get(table) ?? (await countLiving(db, table));
    counts.set(table, records);
    if (records > 0) fills.push({ entity, field, records });
  }
  return fills;
}
