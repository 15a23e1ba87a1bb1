import { join } from "node:path";
import { dropTestDatabase, testDatabase } from "@quoin/store/testing";

const fileOf = (data: string): string => join(data, "quoin.db");

/** What a test's server takes from its environment to work on this run's engine. */
export async function databaseEnv(data: string): Promise<Readonly<Record<string, string>>> {
  const at = await testDatabase(fileOf(data));
  return at === fileOf(data) ? {} : { DATABASE_URL: at };
}

/** Lets go of the database of a data folder, once its server has stopped. */
export const dropDatabaseOf = (data: string): Promise<void> => dropTestDatabase(fileOf(data));
