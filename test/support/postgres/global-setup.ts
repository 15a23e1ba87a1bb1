import { startPostgres } from "./start-postgres.ts";

/** One PostgreSQL for a whole run of the tests; its address reaches the test files by the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env["QUOIN_TEST_POSTGRES"] = server.url;
  return () => server.stop();
}
