import type { Kysely } from "kysely";

/** The way past Kysely to the connection of an open transaction. Its calls throw `AppError`. */
export interface Shortcut {
  /** Runs one statement and gives its rows. */
  readonly rows: (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>;
  /**
   * Takes a statement whose outcome nobody asks for. It runs before anything else that is asked for, and before the commit; what it
   * fails with is thrown there. Without it statements run at once.
   */
  readonly later?: (text: string, values: readonly unknown[]) => void;
  /** The same for one that adds rows; see `addLater`. */
  readonly add?: (text: string, values: readonly unknown[]) => void;
  /**
   * Says that what comes now is another writer's, and may begin to run what waits, while its caller goes on. Ends when what was begun
   * before has ended.
   */
  readonly press?: () => Promise<void>;
}

/**
 * The connections of transactions. The store's own statements are finished text: for them Kysely's layers would cost more
 * than what SQLite does.
 */
export const shortcuts = new WeakMap<Kysely<unknown>, Shortcut>();
