import type { Kysely } from "kysely";
import { shortcuts } from "./shortcuts.ts";

/**
 * Lets the database begin with what `runLater` took if that is worth it, while its caller goes on: for the end of one of several
 * writers, or of a part of a large write. Throws `AppError` for what it began with before.
 */
export async function press(db: Kysely<unknown>): Promise<void> {
  await shortcuts.get(db)?.press?.();
}
