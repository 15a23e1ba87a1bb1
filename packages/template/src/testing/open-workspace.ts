import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Actor, type Store } from "@quoin/store";
import { dropTestDatabase, testDatabase } from "@quoin/store/testing";
import { templateMigrations } from "../tables/template-migrations.ts";

export interface TestWorkspace {
  readonly store: Store;
  readonly actor: Actor;
  close(): Promise<void>;
}

/** A new workspace on disk, with an admin. */
export async function openWorkspace(): Promise<TestWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), "quoin-template-"));
  const file = join(folder, "quoin.db");
  const store = await openStore({
    file: await testDatabase(file),
    files: join(folder, "files"),
    migrations: templateMigrations,
  });
  const actor: Actor = {
    userId: "u1",
    name: "Admin",
    roles: [],
    teams: [],
    locale: "en",
    timeZone: "Asia/Shanghai",
    system: true,
    abilities: new Set(["admin"]),
  };
  return {
    store,
    actor,
    async close() {
      await store.close();
      await dropTestDatabase(file);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
