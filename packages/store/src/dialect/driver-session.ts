import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";

/** A connection as an engine's driver hands it out: outside a transaction it takes one for each statement. */
export abstract class DriverSession implements DatabaseConnection {
  abstract executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>>;
  abstract streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>>;
  /** The rows alone of a statement inside the transaction, without Kysely's query around the text. */
  abstract rows(text: string, values: readonly unknown[]): Promise<readonly unknown[]>;
  abstract begin(): Promise<void>;
  abstract commit(): Promise<void>;
  /** Never throws. */
  abstract rollback(): Promise<void>;
}
