import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "./open-store.ts";
import { RECORD_MIGRATIONS } from "./records/record-migrations.ts";
import { lookInto } from "./testing/look-into.ts";
import { openTestBase } from "./testing/open-test-base.ts";
import { designer } from "./testing/designer.ts";
import { tempFile } from "./testing/temp-file.ts";
import { testDatabase } from "./testing/test-database.ts";

const CHILD = fileURLToPath(new URL("./testing/crash-child.ts", import.meta.url));

interface Kill {
  readonly task: "write" | "publish" | "convert" | "send";
  /** Lines that the child must have said before its time begins to run; the first says that it is ready. */
  readonly lines: number;
  /** Milliseconds from then on. */
  readonly after: number;
}

/** Runs the child and kills it hard. Gives the numbers that it had acknowledged. */
function runAndKill(file: string, { task, lines, after }: Kill): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", CHILD, file, task], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > lines) timer ??= setTimeout(() => child.kill("SIGKILL"), after);
    });
    child.on("error", reject);
    child.on("close", () => {
      // The last line may be cut off by the kill: it counts only if it ended.
      const whole = said.slice(0, said.lastIndexOf("\n") + 1);
      resolve(
        whole
          .split("\n")
          .filter((line) => /^\d+$/.test(line))
          .map(Number),
      );
    });
  });
}

// Starting a process is what takes the time here, on a busy machine a lot of it.
const LONG = { timeout: 120_000 };

test("nothing acknowledged is lost when the process is killed in the middle of writing", LONG, async () => {
  const file = tempFile();
  const acknowledged: number[] = [];
  for (const lines of [30, 90])
    acknowledged.push(...(await runAndKill(file, { task: "write", lines, after: lines % 7 })));
  expect(acknowledged.length).toBeGreaterThan(100);
  const store = await openTestBase({ file, migrations: RECORD_MIGRATIONS });
  const { rows } = await sql<{ position: number }>`select position from quoin_log`.execute(store.db);
  const kept = new Set(rows.map((row) => row.position));
  expect(acknowledged.filter((position) => !kept.has(position))).toEqual([]);
  expect(await store.verify()).toEqual([]);
});

test("a publish that is killed leaves exactly the old schema or exactly the new", LONG, async () => {
  const file = tempFile();
  let acknowledged = 0;
  for (const [lines, after] of [
    [2, 12],
    [6, 3],
  ] as const) {
    acknowledged = Math.max(acknowledged, ...(await runAndKill(file, { task: "publish", lines, after })));
    const store = await openTestBase({ file, migrations: RECORD_MIGRATIONS });
    const published = await store.definitions.published();
    expect(published.version).toBeGreaterThanOrEqual(acknowledged);
    const catalogue = lookInto(store);
    const real = await catalogue.columns("thing");
    const said = Object.values(published.physical.entities["thing"]?.fields ?? {}).flatMap(({ column, fold }) => [
      column,
      fold,
    ]);
    expect(real.filter((name) => name.startsWith("field")).toSorted()).toEqual(
      said.filter((name) => name !== undefined).toSorted(),
    );
    const tables = (await catalogue.tables()).filter((name) => name.startsWith("entity"));
    expect(tables.toSorted()).toEqual(published.physical.tables.filter((name) => name.startsWith("entity")).toSorted());
    const indexes = (await catalogue.indexes()).filter((name) => name.startsWith("ix_"));
    expect(indexes.toSorted()).toEqual(Object.keys(published.physical.indexes).toSorted());
    expect(await store.verify()).toEqual([]);
  }
  expect(acknowledged).toBeGreaterThan(0);
});

test("a conversion that is killed leaves every value in the old form or every value in the new", LONG, async () => {
  const file = tempFile();
  let acknowledged = 0;
  for (const [lines, after] of [
    [1, 60],
    [1, 250],
    [3, 120],
  ] as const) {
    acknowledged = Math.max(acknowledged, ...(await runAndKill(file, { task: "convert", lines, after })));
    const store = await openTestBase({ file, migrations: RECORD_MIGRATIONS });
    const published = await store.definitions.published();
    expect(published.version).toBeGreaterThanOrEqual(acknowledged);
    const place = published.physical.entities["thing"]?.fields["name"];
    const storage = published.entities.get("thing")?.fieldByKey.get("name")?.type === "text" ? "text" : "integer";
    expect(place).toMatchObject({ type: storage, storage });
    const columns = await lookInto(store).columns("thing");
    expect(columns.filter((column) => /^name(_\d+)?$/.test(column)).length).toBe(
      1 + Object.values(published.physical.retired["thing"] ?? {}).filter(({ key }) => key === "name").length,
    );
    const column = sql.ref(place?.column ?? "");
    const { rows } = await sql<{ value: unknown }>`select ${column} as value from thing`.execute(store.db);
    const made = rows.map(({ value }) => (storage === "text" ? Number(value) : value));
    expect(made.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 2000 }, (_, index) => index));
    expect(new Set(rows.map(({ value }) => typeof value))).toEqual(new Set([storage === "text" ? "string" : "number"]));
    expect(await store.verify()).toEqual([]);
  }
  expect(acknowledged).toBeGreaterThan(0);
});

test(
  "uploads that are killed lose no file that was taken, and leave no content that is not cleared away",
  LONG,
  async () => {
    const file = tempFile();
    const folder = join(dirname(file), "files");
    let taken = 0;
    for (const lines of [6, 13, 20])
      taken += Math.max(0, ...(await runAndKill(file, { task: "send", lines, after: lines % 5 })));
    const open = async (days: number) => {
      const clock = (): Date => new Date(Date.now() + days * 86_400_000);
      const store = await openStore({ file: await testDatabase(file), files: folder, clock });
      onTestFinished(() => store.close());
      return store;
    };
    const store = await open(0);
    const { data } = await store.files.list(designer, { limit: 500 });
    expect(data.length).toBeGreaterThanOrEqual(taken);
    expect(await store.verify()).toEqual([]);
    await (await open(2)).files.collect();
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(left).toEqual([]);
  },
);
