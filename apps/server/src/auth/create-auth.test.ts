import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDatabase } from "@quoin/store/testing";
import { getMigrations } from "better-auth/db/migration";
import { expect, onTestFinished, test } from "vitest";
import { createLogger } from "../create-logger.ts";
import { parseEnv } from "../env/parse-env.ts";
import { openWorkspace } from "../open-workspace.ts";
import { createAuth } from "./create-auth.ts";
import { SignInGuard } from "./sign-in-guard.ts";

test("the tables are those that better-auth expects", async () => {
  const data = mkdtempSync(join(tmpdir(), "quoin-auth-"));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const file = join(data, "quoin.db");
  const at = await testDatabase(file);
  const workspace = await openWorkspace(parseEnv({ QUOIN_DATA: data, ...(at === file ? {} : { DATABASE_URL: at }) }), {
    logger: createLogger({ logLevel: "silent" }),
  });
  onTestFinished(() => workspace.close());
  const { store, url, clock } = workspace.services;
  const auth = createAuth({
    store,
    url,
    secret: "x".repeat(43),
    guard: new SignInGuard(store, clock),
    workspaceLocale: () => Promise.resolve("en"),
    sendMail: () => Promise.resolve(),
  });
  const { toBeAdded, toBeCreated } = await getMigrations(auth.options);
  expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
});
