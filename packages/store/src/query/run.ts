import type { Kysely } from "kysely";
import { runText } from "../dialect/run-text.ts";
import type { Sql } from "./sql/sql.ts";

/** Runs a piece as a statement. */
export const run = <R>(db: Kysely<unknown>, statement: Sql): Promise<readonly R[]> =>
  runText<R>(db, statement.text, statement.values);
