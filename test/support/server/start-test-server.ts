import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DefinitionSet } from "@quoin/definition";
import { type RunningServer, type StartOptions, createLogger, parseEnv, startServer } from "@quoin/server";
import { databaseEnv, dropDatabaseOf } from "../postgres/database-env.ts";
import { SYSTEM_ACTOR } from "./system-actor.ts";
import { TestClient } from "./test-client.ts";

export const ADMIN = { email: "admin@example.com", name: "Ada Admin", password: "correct horse battery" } as const;

export interface TestServer extends AsyncDisposable {
  readonly server: RunningServer;
  readonly url: string;
  readonly data: string;
  /** A client without a session. */
  client(): TestClient;
  /** Signed in as the first administrator, who is made on the first call. */
  admin(): Promise<TestClient>;
  /** Makes a user with roles and signs them in. */
  user(name: string, roles: readonly string[]): Promise<TestClient & { readonly id: string }>;
  publish(set: Partial<DefinitionSet>): Promise<void>;
}

export interface TestServerOptions extends StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Use this folder and leave it there. */
  readonly data?: string;
}

/** A whole server on a free port over a database of its own; `await using` ends it. */
export async function startTestServer({
  env = {},
  data: given,
  ...options
}: TestServerOptions = {}): Promise<TestServer> {
  const data = given ?? mkdtempSync(join(tmpdir(), "quoin-test-"));
  const parsed = parseEnv({ PORT: "0", QUOIN_DATA: data, LOG_LEVEL: "silent", ...(await databaseEnv(data)), ...env });
  const server = await startServer(parsed, { web: null, grace: 500, logger: createLogger(parsed), ...options });
  const { people, store } = server.workspace.services;
  const url = `http://127.0.0.1:${server.port}`;
  const client = (): TestClient => new TestClient(url);
  let admin: Promise<TestClient> | undefined;
  const makeAdmin = async (): Promise<TestClient> => {
    if (await people.needsSetup()) await people.createFirstAdmin(ADMIN);
    return client().signIn(ADMIN.email, ADMIN.password);
  };
  return {
    server,
    url,
    data,
    client,
    admin: () => (admin ??= makeAdmin()),
    user: async (name, roles) => {
      const email = `${name}@example.com`;
      const id = await people.create({ email, name, password: `password of ${name}!`, roles });
      return Object.assign(await client().signIn(email, `password of ${name}!`), { id });
    },
    publish: async (set) => {
      const { version, set: before } = await store.definitions.published();
      await store.definitions.publish({ set: { ...before, ...set }, expectedVersion: version }, SYSTEM_ACTOR);
    },
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      if (given !== undefined) return;
      await dropDatabaseOf(data);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
