import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestBase } from "./testing/open-test-base.ts";
import { tempFile } from "./testing/temp-file.ts";

const CHILD = fileURLToPath(new URL("./testing/crash-child.ts", import.meta.url));

/** Runs the child and kills it hard, `after` milliseconds past its start. Gives the numbers that it had acknowledged. */
function runAndKill(file: string, task: "write" | "publish", after: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", CHILD, file, task], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), after);
      said += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", () => {
      // The last line may be cut off by the kill: it counts only if it ended.
      const whole = said.slice(0, said.lastIndexOf("\n") + 1);
      resolve(whole.split("\n").filter((line) => /^\d+$/.test(line)).map(Number));
    });
  });
}

test("nothing acknowledged is lost when the process is killed in the middle of writing", async () => {
  const file = tempFile();
  const acknowledged: number[] = [];
  for (const after of [35, 90, 140]) acknowledged.push(...(await runAndKill(file, "write", after)));
  expect(acknowledged.length).toBeGreaterThan(0);
  const store = await openTestBase({ file });
  const { rows } = await sql<{ position: number }>`select position from quoin_log`.execute(store.db);
  const kept = new Set(rows.map((row) => row.position));
  expect(acknowledged.filter((position) => !kept.has(position))).toEqual([]);
  const { rows: settings } = await sql<{ n: number }>`select count(*) as n from quoin_setting`.execute(store.db);
  expect(settings[0]?.n).toBe(kept.size);
  expect(await store.verify()).toEqual([]);
});

test("a publish that is killed leaves exactly the old schema or exactly the new", async () => {
  const file = tempFile();
  let acknowledged = 0;
  for (const after of [20, 65, 120]) {
    acknowledged = Math.max(acknowledged, ...(await runAndKill(file, "publish", after)));
    const store = await openTestBase({ file });
    const published = await store.definitions.published();
    expect(published.version).toBeGreaterThanOrEqual(acknowledged);
    const { rows } = await sql<{ name: string }>`select name from pragma_table_info('thing')`.execute(store.db);
    const real = rows.map((row) => row.name);
    const said = Object.values(published.physical.entities["thing"]?.fields ?? {}).flatMap(({ column, fold }) => [column, fold]);
    expect(real.filter((name) => name.startsWith("field")).toSorted()).toEqual(said.toSorted());
    const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name glob 'entity*'`.execute(store.db);
    expect(tables.map((row) => row.name).toSorted()).toEqual(published.physical.tables.filter((name) => name.startsWith("entity")).toSorted());
    const { rows: indexes } = await sql<{ name: string }>`select name from sqlite_master where type = 'index' and name glob 'ix_*'`.execute(store.db);
    expect(indexes.map((row) => row.name).toSorted()).toEqual(Object.keys(published.physical.indexes).toSorted());
    expect(await store.verify()).toEqual([]);
  }
  expect(acknowledged).toBeGreaterThan(0);
});
