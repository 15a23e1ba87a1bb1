import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runProgram } from "@quoin/cli";
import { databaseEnv, dropDatabaseOf } from "../support/postgres/database-env.ts";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

let folder = "";
let onServer = false;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "quoin-cli-"));
  const env = await databaseEnv(join(folder, "data"));
  onServer = Object.keys(env).length > 0;
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await dropDatabaseOf(join(folder, "data"));
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command over the test's folder and gives what it printed. */
async function quoin(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const outSpy = vi.spyOn(process.stdout, "write").mockImplementation((text) => Boolean((out += String(text))));
  const errSpy = vi.spyOn(process.stderr, "write").mockImplementation((text) => Boolean((err += String(text))));
  try {
    return { code: await runProgram([...args, "--data", join(folder, "data")]), out, err };
  } finally {
    outSpy.mockRestore();
    errSpy.mockRestore();
  }
}

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const definitions = (): string => join(folder, "definitions");

async function setUp(): Promise<void> {
  const made = await quoin(
    "setup",
    "--email",
    "a@example.com",
    "--name",
    "Ada",
    "--password-file",
    file("password", "a good password\n"),
  );
  expect([made.code, made.err]).toEqual([0, ""]);
}

/** Brings the sales entities in as files. */
async function pushSales(): Promise<void> {
  await quoin("definition", "pull", definitions());
  for (const [kind, documents] of Object.entries(SALES)) {
    mkdirSync(join(definitions(), kind), { recursive: true });
    for (const [key, document] of Object.entries(documents))
      writeFileSync(join(definitions(), kind, `${key}.json`), JSON.stringify(document));
  }
  expect(await quoin("definition", "push", definitions(), "--publish")).toMatchObject({
    code: 0,
    out: "Published version 1.\n",
  });
}

describe("the quoin command", () => {
  test("ends with 2 for wrong usage, 1 with one line for what is refused, 0 when done", async () => {
    expect((await quoin("bogus")).code).toBe(2);
    expect((await quoin("setup")).code).toBe(2);
    expect((await quoin("token", "create", "--user", "a@b.c", "--name", "x", "--scope", "everything")).code).toBe(2);
    expect((await quoin("--help")).code).toBe(0);
    await setUp();
    const again = await quoin(
      "setup",
      "--email",
      "b@example.com",
      "--name",
      "B",
      "--password-file",
      join(folder, "password"),
    );
    expect([again.code, again.err.trim().split("\n").length, again.out]).toEqual([1, 1, ""]);
    expect((await quoin("definition", "diff", join(folder, "nowhere"))).code).toBe(1);
  });

  test("makes users and tokens, and prints one JSON document with --json", async () => {
    await setUp();
    const password = file("other", "another password\n");
    expect(
      (await quoin("user", "add", "--email", "b@example.com", "--name", "Bo", "--password-file", password)).code,
    ).toBe(0);
    const people = JSON.parse((await quoin("user", "list", "--json")).out) as { email: string; disabled: boolean }[];
    expect(people.map(({ email }) => email)).toEqual(["a@example.com", "b@example.com"]);
    expect((await quoin("user", "disable", "b@example.com")).code).toBe(0);
    expect((await quoin("user", "disable", "a@example.com")).err).toContain("administrator");
    const token = await quoin(
      "token",
      "create",
      "--user",
      "a@example.com",
      "--name",
      "script",
      "--scope",
      "read",
      "--scope",
      "write",
    );
    expect(token.out).toMatch(/^quoin_[0-9a-f]{16}_[\w-]{43}\n$/);
  });

  test("definitions go out as files and come back; types are made of them", async () => {
    await setUp();
    await pushSales();
    expect((await quoin("definition", "diff", definitions())).out).toBe("No difference.\n");
    writeFileSync(
      join(definitions(), "entity", "deal.json"),
      JSON.stringify({ type: "object", properties: { a: { type: "string", "x-type": "text", minimum: 1 } } }),
    );
    const refused = await quoin("definition", "push", definitions(), "--publish");
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("/entity/deal/properties/a/minimum")]);
    const types = join(folder, "types.d.ts");
    expect((await quoin("types", "-o", types)).code).toBe(0);
    expect(readFileSync(types, "utf8")).toMatch(
      /export interface Company \{[^}]*readonly name: string;[^}]*readonly size\?: number;/,
    );
  });

  test("imports and exports, by itself and beside a running server", async () => {
    await setUp();
    await pushSales();
    const csv = file("companies.csv", "名称,城市\n甲公司,上海\n乙公司,北京\n");
    expect(JSON.parse((await quoin("import", "company", csv, "--dry-run", "--json")).out)).toMatchObject({
      created: 2,
      failed: 0,
    });
    expect((await quoin("import", "company", csv)).out).toContain("2 created");
    await using server = await startTestServer({ data: join(folder, "data") });
    const client = await server.client().signIn("a@example.com", "a good password");
    expect((await quoin("import", "company", csv, "--match", "name")).out).toContain("2 rows");
    expect((await client.ask("GET", "/api/v1/company?count=true")).json["count"]).toBe(2);
    const out = join(folder, "out.csv");
    expect((await quoin("export", "company", "-o", out)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("甲公司");
    expect((await quoin("export", "company", "-o", join(folder, "out.pdf"))).code).toBe(1);
  });

  test("a workspace moves to a new place and goes on there", async () => {
    await setUp();
    await pushSales();
    await quoin("import", "company", file("companies.csv", "name\n甲公司\n乙公司\n"));
    const there = join(folder, "moved.db");
    const moved = JSON.parse((await quoin("move", "--to", there, "--json")).out) as { tables: Record<string, number> };
    expect(moved.tables).toMatchObject({ company: 2, quoin_user: 1, quoin_account: 1, quoin_version: 1 });
    expect((await quoin("move", "--to", there)).code).toBe(1);
    expect((await quoin("move")).code).toBe(2);
    mkdirSync(join(folder, "other"), { recursive: true });
    renameSync(there, join(folder, "other", "quoin.db"));
    await using server = await startTestServer({ data: join(folder, "other"), env: { DATABASE_URL: "" } });
    const client = await server.client().signIn("a@example.com", "a good password");
    expect((await client.ask("GET", "/api/v1/company?count=true")).json["count"]).toBe(2);
    expect((await client.ask("GET", `/api/v1/company?search=${encodeURIComponent("甲公")}`)).json.data).toHaveLength(1);
  });

  test("a backup comes back as it was; a damaged one changes nothing", async () => {
    await setUp();
    await pushSales();
    const csv = file("companies.csv", "name\nBefore\n");
    await quoin("import", "company", csv);
    const backup = join(folder, "backup.db");
    if (onServer) {
      // A server's database has tools of its own, and putting a file in its place would do nothing to it.
      const refused = [await quoin("backup", backup), await quoin("restore", csv)];
      expect(refused.map(({ code, err }) => [code, err.includes("PostgreSQL")])).toEqual([
        [1, true],
        [1, true],
      ]);
      return;
    }
    expect((await quoin("backup", backup)).code).toBe(0);
    expect((await quoin("backup", backup)).code).toBe(1);
    await quoin("import", "company", file("more.csv", "name\nAfter\n"));
    expect((await quoin("restore", file("no.db", "this is no database, whatever its name says"))).code).toBe(1);
    const restored = JSON.parse((await quoin("restore", backup, "--json")).out) as { kept: string };
    expect(existsSync(restored.kept)).toBe(true);
    await quoin("export", "company", "-o", join(folder, "out.csv"));
    const out = readFileSync(join(folder, "out.csv"), "utf8");
    expect([out.includes("Before"), out.includes("After")]).toEqual([true, false]);
    expect((await quoin("verify")).out).toBe("Sound.\n");
  });
});
