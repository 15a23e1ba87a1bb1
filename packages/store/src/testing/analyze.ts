import { sql } from "kysely";
import type { Store } from "../store.ts";

/** Lets the planner look at the tables, as PostgreSQL does by itself after a while. */
export const analyze = async ({ db }: Pick<Store, "db">): Promise<void> => void (await sql`analyze`.execute(db));
