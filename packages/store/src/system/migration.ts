import type { Kysely } from "kysely";
import type { Dialect } from "../dialect/dialect.ts";

/** One step of the system's own tables. Runs once, in one transaction with the note that it ran. Names never change. */
export interface Migration {
  readonly name: string;
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>;
}
