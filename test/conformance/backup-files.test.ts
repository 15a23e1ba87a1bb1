import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "@quoin/cli";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { databaseEnv, dropDatabaseOf } from "../support/postgres/database-env.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

let folder = "";
let onServer = false;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "quoin-files-"));
  const env = await databaseEnv(join(folder, "data"));
  onServer = Object.keys(env).length > 0;
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await dropDatabaseOf(join(folder, "data"));
  rmSync(folder, { recursive: true, force: true });
});

async function quoin(...args: string[]): Promise<{ code: number; out: string }> {
  let out = "";
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => Boolean((out += String(text)))),
  );
  try {
    return { code: await runProgram([...args, "--data", join(folder, "data")]), out };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const contents = (at: string): readonly string[] =>
  existsSync(at)
    ? readdirSync(at, { recursive: true, withFileTypes: true }).flatMap((one) =>
        one.isFile() ? [join(one.parentPath, one.name)] : [],
      )
    : [];

/** A workspace with one record that holds one file; gives the way to its content. */
async function withFile(): Promise<string> {
  await using server = await startTestServer({ data: join(folder, "data") });
  await server.publish({
    entity: {
      paper: {
        type: "object",
        "x-labels": { en: "Paper" },
        properties: {
          files: { type: "array", "x-type": "file", items: { type: "object" }, "x-labels": { en: "Files" } },
        },
      },
    },
  });
  const admin = await server.admin();
  const headers = { "content-type": "text/plain" };
  const { id } = (await admin.ask("POST", "/api/v1/files?name=a.txt", { body: "kept", headers })).json;
  expect((await admin.ask("POST", "/api/v1/paper", { body: { files: [id] } })).status).toBe(201);
  const [path = ""] = contents(join(folder, "data", "files"));
  return path;
}

describe("files", () => {
  test("verify tells of content that is missing or was changed", async () => {
    const path = await withFile();
    expect((await quoin("verify")).out).toBe("Sound.\n");
    writeFileSync(path, "KEPT");
    const changed = await quoin("verify");
    expect([changed.code, changed.out]).toEqual([1, expect.stringMatching(/"a.txt".*paper.*field files is changed/s)]);
    rmSync(path);
    expect((await quoin("verify")).out).toMatch(/is missing/);
  });

  test("a backup takes them along and brings them back; without them it is refused and changes nothing", async (context) => {
    context.skip(onServer, "A server's database has tools of its own.");
    const path = await withFile();
    const backup = join(folder, "backup.db");
    const done = JSON.parse((await quoin("backup", backup, "--json")).out) as { files: number; folder: string };
    expect(done).toMatchObject({ files: 1, folder: `${backup}.files` });
    expect((await quoin("backup", join(folder, "x", "nowhere.db"))).code).toBe(1);
    expect(contents(join(folder, "x"))).toEqual([]);

    writeFileSync(path, "damaged");
    expect((await quoin("restore", backup)).code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe("kept");
    expect((await quoin("verify")).out).toBe("Sound.\n");

    // The database alone will do where the content is still here.
    const away = join(folder, "away");
    renameSync(`${backup}.files`, away);
    expect((await quoin("restore", backup)).code).toBe(0);
    rmSync(path);
    const refused = await quoin("restore", backup);
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining("is missing")]);
    renameSync(away, `${backup}.files`);
    expect((await quoin("restore", backup)).code).toBe(0);
    expect((await quoin("verify")).out).toBe("Sound.\n");
    expect(readdirSync(join(folder, "data")).filter((name) => name.startsWith("restoring"))).toEqual([]);
  });

  test("a move carries what is known of them; their contents stay where they are", async (context) => {
    context.skip(onServer, "Moved from a file.");
    await withFile();
    const there = join(folder, "moved.db");
    expect((await quoin("move", "--to", there)).code).toBe(0);
    for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, "data", `quoin.db${end}`), { force: true });
    renameSync(there, join(folder, "data", "quoin.db"));
    expect((await quoin("verify")).out).toBe("Sound.\n");
    await using server = await startTestServer({ data: join(folder, "data") });
    const client = await server.client().signIn("admin@example.com", "correct horse battery");
    const [paper] = (await client.ask("GET", "/api/v1/paper")).json.data;
    const { id = "" } = (paper?.["files"] as { id: string }[] | undefined)?.[0] ?? {};
    expect((await client.ask("GET", `/api/v1/files/${id}`)).text).toBe("kept");
  });
});
