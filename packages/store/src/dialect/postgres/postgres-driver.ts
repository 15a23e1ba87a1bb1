import type { DatabaseConnection } from "kysely";
import { SessionDriver } from "../session-driver.ts";
import { type Connections, PostgresSession } from "./postgres-session.ts";

/** Kysely's driver. Outside a transaction each statement takes a connection of its own. */
export class PostgresDriver extends SessionDriver {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new PostgresSession(this.#connections);
  }

  async destroy(): Promise<void> {
    await this.#connections.pool.end();
  }
}
