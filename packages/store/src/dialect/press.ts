import type { Kysely } from "kysely";
import { shortcuts } from "./shortcuts.ts";

/** Lets the database begin with what `runLater` took, while its caller goes on. Throws `AppError` for what it began with before. */
export async function press(db: Kysely<unknown>): Promise<void> {
  await shortcuts.get(db)?.press?.();
}
