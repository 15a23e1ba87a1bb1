import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@quoin/store";
import { testDatabase } from "@quoin/store/testing";
import { expect, onTestFinished, test } from "vitest";
import { apiMigrations } from "../tables/migrations.ts";
import { ProbeLimit } from "./probe-limit.ts";

test("someone who is told of unseen records too often has to wait, at every server, and nobody else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quoin-probe-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore({ file: await testDatabase(join(folder, "q.db")), migrations: apiMigrations });
  onTestFinished(() => store.close());
  let now = 0;
  const clock = () => new Date(now);
  const [limit, elsewhere] = [new ProbeLimit(store, clock), new ProbeLimit(store, clock)];
  for (let i = 0; i < 60; i += 1) {
    await limit.check("u1");
    await (i % 2 === 0 ? limit : elsewhere).note("u1");
  }
  for (const one of [limit, elsewhere]) await expect(one.check("u1")).rejects.toMatchObject({ code: "rate_limited" });
  await limit.check("u2");
  now = 600_001;
  await limit.check("u1");
});
