import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { processMark } from "../../jobs/process-mark.ts";
import { workerName } from "../../jobs/worker-name.ts";
import { openTestBase } from "../../testing/open-test-base.ts";
import { tempFile } from "../../testing/temp-file.ts";

test(
  "jobs of a process that is gone come back at once, those of a living one do not",
  { timeout: 60_000 },
  async () => {
    const file = tempFile();
    const store = await openTestBase({ file });
    const long = { count: 1, leaseSeconds: 3600 };
    await store.jobs.enqueueAll([
      { kind: "a", key: "killed", payload: 1 },
      { kind: "a", key: "living", payload: 2 },
    ]);
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log('up')"]);
    await once(child.stdout, "data");
    const mark = processMark(child.pid ?? 0);
    expect(mark).toBeDefined();
    await store.jobs.claimSome(["a"], `${mark}/1`, long);
    await store.jobs.claimSome(["a"], workerName(), long);
    expect(await store.jobs.reclaim()).toBe(0);
    child.kill("SIGKILL");
    await once(child, "close");
    const done: unknown[] = [];
    const stop = new AbortController();
    const working = store.jobs.runWorker(
      { a: async ({ payload }) => void done.push(payload) },
      { signal: stop.signal },
    );
    while (done.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    await working;
    expect(done).toEqual([1]);
    expect(await store.jobs.list({ status: ["running"] })).toMatchObject([{ key: "living" }]);
  },
);

test("a file that is deleted under it is told of once, and looked for ever more seldom", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quoin-gone-"));
  const store = await openTestBase({ file: join(folder, "quoin.db") });
  const told: string[] = [];
  const listen = (warning: Error): void => void (warning.message.includes("in vain") && told.push(warning.message));
  process.on("warning", listen);
  onTestFinished(() => void process.off("warning", listen));
  rmSync(folder, { recursive: true });
  while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(told).toEqual(["The database is looked at in vain: The database file is gone."]);
  await store.close();
});
