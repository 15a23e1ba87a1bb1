import { CompiledQuery, type DatabaseConnection, type Driver } from "kysely";
import { DriverSession } from "./driver-session.ts";

/** What Kysely asks of a driver, over sessions that know their engine. */
export abstract class SessionDriver implements Driver {
  abstract acquireConnection(): Promise<DatabaseConnection>;
  abstract destroy(): Promise<void>;

  async init(): Promise<void> {}

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await this.session(connection).begin();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.session(connection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.session(connection).rollback();
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${quoted(name)}`));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to ${quoted(name)}`));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release ${quoted(name)}`));
  }

  private session(connection: DatabaseConnection): DriverSession {
    if (!(connection instanceof DriverSession)) throw new TypeError("Not a connection of this driver.");
    return connection;
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
