import type { Kysely } from "kysely";
import { runText } from "./run-text.ts";
import { shortcuts } from "./shortcuts.ts";

/**
 * Runs a statement whose outcome nobody asks for: at once, or together with others before anything is read or committed. It may
 * fail only then. Throws `AppError`.
 */
export async function runLater(db: Kysely<unknown>, text: string, values: readonly unknown[]): Promise<void> {
  const later = shortcuts.get(db)?.later;
  if (later === undefined) await runText(db, text, values);
  else later(text, values);
}
