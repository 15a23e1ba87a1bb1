import { AppError } from "@quoin/definition";
import { run } from "../query/run.ts";
import { sql } from "../query/sql/sql.ts";
import type { Writing } from "./writing.ts";

/** Runs a step so that its failure undoes only itself. Gives the error, or nothing. Errors other than `AppError` go on. */
export async function inSavepoint(writing: Writing, step: () => Promise<void>): Promise<AppError | undefined> {
  const { db, numbers, beforeUndoable } = writing.scope;
  await numbers.store(db);
  const undone = beforeUndoable();
  await run(db, sql`SAVEPOINT quoin_item`);
  try {
    await step();
    await run(db, sql`RELEASE quoin_item`);
    return undefined;
  } catch (error) {
    await run(db, sql`ROLLBACK TO quoin_item`);
    undone();
    await run(db, sql`RELEASE quoin_item`);
    if (!(error instanceof AppError)) throw error;
    return error;
  }
}
