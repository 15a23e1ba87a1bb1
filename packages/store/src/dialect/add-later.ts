import type { Kysely } from "kysely";
import { runLater } from "./run-later.ts";
import { shortcuts } from "./shortcuts.ts";

/**
 * The same as `runLater` for a statement that adds rows to a table, which its last value holds as a JSON array of at least one: with
 * the same statement of other writers of the transaction it may become one. Throws `AppError`.
 */
export async function addLater(db: Kysely<unknown>, text: string, values: readonly unknown[]): Promise<void> {
  const add = shortcuts.get(db)?.add;
  if (add === undefined) await runLater(db, text, values);
  else add(text, values);
}
