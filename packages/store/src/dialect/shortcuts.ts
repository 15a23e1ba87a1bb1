import type { Kysely } from "kysely";

/** Runs one statement of an open transaction and gives its rows. Throws `AppError`. */
export type Shortcut = (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>;

/**
 * The connections of transactions. The store's own statements are finished text: for them Kysely's layers would cost more
 * than what SQLite does.
 */
export const shortcuts = new WeakMap<Kysely<unknown>, Shortcut>();
