import type { RecordTokens } from "./index-records.ts";

/** Takes what search shall know of records, in a transaction. */
export interface Words {
  /** Writes or replaces the tokens of records of one entity. */
  write(entity: string, rows: readonly RecordTokens[]): Promise<void>;
  /** The same of records that are made in this transaction. */
  add(entity: string, rows: readonly RecordTokens[]): Promise<void>;
  /** Forgets records for good. */
  remove(entity: string, ids: readonly string[]): Promise<void>;
}
