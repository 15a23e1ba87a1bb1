import { CompiledQuery, type Kysely } from "kysely";
import { shortcuts } from "./shortcuts.ts";

/** Runs a finished statement, in a transaction straight on its connection. Gives the rows. Throws `AppError`. */
export async function runText<R>(db: Kysely<unknown>, text: string, values: readonly unknown[]): Promise<readonly R[]> {
  const shortcut = shortcuts.get(db);
  if (shortcut !== undefined) return (await shortcut.rows(text, values)) as readonly R[];
  const { rows } = await db.executeQuery<R>(CompiledQuery.raw(text, [...values]));
  return rows;
}
