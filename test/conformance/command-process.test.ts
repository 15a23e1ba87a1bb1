import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "@quoin/cli";
import { openStore } from "@quoin/store";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bundleQuoin, type Ended, type QuoinProcess, type RunOptions } from "../support/cli/quoin-process.ts";
import { SALES } from "../support/server/sales-set.ts";

let quoin: QuoinProcess;
let folder = "";
let token = "";

beforeAll(async () => {
  quoin = bundleQuoin();
  folder = mkdtempSync(join(tmpdir(), "quoin-process-"));
  write("password", "a good password\n");
  const made = await processOver("main")("setup", "--email", "a@example.com", "--name", "Ada", "--password-file", "-");
  expect(made).toMatchObject({ code: 0, err: "" });
  for (const [kind, documents] of Object.entries(SALES)) {
    mkdirSync(at("definitions", kind), { recursive: true });
    for (const [key, document] of Object.entries(documents))
      writeFileSync(at("definitions", kind, `${key}.json`), JSON.stringify(document));
  }
  expect((await over("main")("definition", "push", at("definitions"), "--publish")).code).toBe(0);
}, 120_000);
afterAll(() => {
  quoin[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const at = (...parts: string[]): string => join(folder, ...parts);
/** The command as a process over one of the test's data folders; passwords come by standard input. */
const processOver =
  (data: string, options: RunOptions = {}) =>
  (...args: string[]): Promise<Ended> =>
    quoin.run([...args, "--data", at(data)], { input: "a good password\n", ...options });
/** The same within this process, which is quicker: for what does not hang on being a process. */
const over =
  (data: string) =>
  async (...args: string[]): Promise<Ended> => {
    let [out, err] = ["", ""];
    const spies = [
      vi.spyOn(process.stdout, "write").mockImplementation((text) => Boolean((out += String(text)))),
      vi.spyOn(process.stderr, "write").mockImplementation((text) => Boolean((err += String(text)))),
    ];
    try {
      return { code: await runProgram([...args, "--data", at(data)]), out, err };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };
const main = (...args: string[]): Promise<Ended> => over("main")(...args);
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

/** Refused: 1, one line on standard error that says it, nothing on standard output, no insides. */
const expectRefused = ({ code, out, err }: Ended, words: RegExp): void => {
  expect([code, out, err.trimEnd().split("\n").length]).toEqual([1, "", 1]);
  expect(err).toMatch(words);
  expect(err).not.toMatch(/\n\s+at |node_modules|SQLITE_/);
};

describe("the quoin command as a process", { timeout: 120_000 }, () => {
  test("wrong usage ends with 2 and says how it is used", async () => {
    const wrong = [
      ["bogus"],
      ["setup"],
      ["import"],
      ["export", "company"],
      ["types"],
      ["template", "pack", "x"],
      ["token", "create", "--user", "a@b.c", "--name", "x", "--scope", "all"],
      ["start", "--bogus"],
      ["definition", "push"],
    ];
    for (const args of wrong) {
      const ended = await main(...args);
      expect([ended.code, ended.out]).toEqual([2, ""]);
      expect(ended.err).toContain("error:");
    }
    const [help, version, bogus] = await Promise.all([
      quoin.run(["--help"]),
      quoin.run(["--version"]),
      quoin.run(["bogus"]),
    ]);
    expect([bogus.code, bogus.out]).toEqual([2, ""]);
    expect([help.code, version.code, version.out]).toEqual([0, 0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  test.each([
    [{ PORT: "http" }, /PORT takes/],
    [{ PORT: "70000" }, /PORT takes/],
    [{ PORT: "-1" }, /PORT takes/],
    [{ HOST: "bad host!" }, /HOST takes/],
    [{ QUOIN_URL: "crm.example.com" }, /QUOIN_URL takes/],
    [{ QUOIN_URL: "https://crm.example.com/path" }, /QUOIN_URL takes/],
    [{ QUOIN_URL: "ftp://crm.example.com" }, /QUOIN_URL takes/],
    [{ SMTP_URL: "mail.example.com" }, /SMTP_URL takes/],
    [{ SMTP_URL: "http://user:hunter2@mail.example.com" }, /SMTP_URL takes/],
    [{ DATABASE_URL: "mysql://root:hunter2@db/x" }, /DATABASE_URL takes/],
    [{ DATABASE_URL: "postgres://root:hunter2@127.0.0.1:1/x" }, /^DATABASE_URL: .*127\.0\.0\.1:1.*ECONNREFUSED/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL takes/],
    [{ QUOIN_SECRET_FILE: "/dev/null" }, /QUOIN_SECRET_FILE/],
    [{ QUOIN_SECRET_FILE: "/dev/null/secret" }, /QUOIN_SECRET_FILE/],
  ] as const)("a start with %j is refused in one line that names the variable and no password", async (env, words) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const ended = await over("env")("start", ...("PORT" in env ? [] : ["--port", "0"])).finally(() =>
      vi.unstubAllEnvs(),
    );
    expectRefused(ended, words);
    expect(ended.err).not.toContain("hunter2");
  });

  test("the environment of a process counts, and a file .env of its folder", async () => {
    mkdirSync(at("place"));
    writeFileSync(at("place", ".env"), "LOG_LEVEL=loud\n");
    const [given, file] = await Promise.all([
      processOver("env", { env: { PORT: "http" } })("start"),
      processOver("env", { cwd: at("place") })("start", "--port", "0"),
    ]);
    expectRefused(given, /PORT takes/);
    expectRefused(file, /LOG_LEVEL takes/);
  });

  test("a data folder that cannot be one is named", async () => {
    const file = write("not-a-folder", "x");
    mkdirSync(at("not-a-database"));
    writeFileSync(at("not-a-database", "quoin.db"), "this is no database at all, though its name says so".repeat(100));
    expectRefused(await over("not-a-folder")("verify"), /not-a-folder/);
    // Node's own way to make folders never returns there.
    expectRefused(await quoin.run(["start", "--port", "0", "--data", "/proc/quoin/data"]), /QUOIN_DATA \(\/proc/);
    expectRefused(await over("not-a-database")("user", "list"), /database/);
    expect(file).toBeTruthy();
  });

  test("a port in use and a folder in use are told, and the running server goes on", async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, "127.0.0.1", resolve));
    const { port } = blocker.address() as AddressInfo;
    expectRefused(await processOver("port")("start", "--port", String(port)), new RegExp(`Port ${port} .*in use`));
    await new Promise((resolve) => blocker.close(resolve));
    const running = await quoin.serve(["--port", "0", "--data", at("main")]);
    expectRefused(await processOver("main")("start", "--port", "0"), /Another server works on/);
    expectRefused(await main("restore", write("any.db", `SQLite format 3\0${"x".repeat(100)}`)), /server is running/);
    expect((await fetch(`${running.url}/api/health`)).status).toBe(200);
    expect(await running.end()).toBe(0);
  });

  test("beside a running server an import is the server's work, which knows who waits for it", async () => {
    const running = await quoin.serve(["--port", "0", "--data", at("main")]);
    expect((await main("import", "company", write("served.csv", "name\nServed\n"))).out).toContain("1 created");
    expect(await running.end()).toBe(0);
    const store = await openStore({ file: at("main", "quoin.db") });
    const works = await store.transaction((tx) =>
      tx.db
        .withTables<{ quoin_job: { kind: string; worker: string } }>()
        .selectFrom("quoin_job")
        .select("worker")
        .where("kind", "=", "import")
        .execute(),
    );
    await store.close();
    expect(works).toHaveLength(1);
    // The command runs in this process here.
    expect(works[0]?.worker).not.toContain(`:${process.pid}:`);
  });

  test("works beside a running server: each notices what the other did", async () => {
    const running = await quoin.serve(["--port", "0", "--data", at("main")]);
    const made = await processOver("main")(
      "token",
      "create",
      "--user",
      "a@example.com",
      "--name",
      "t",
      "--scope",
      "read",
      "--scope",
      "write",
      "--json",
    );
    token = (JSON.parse(made.out) as { secret: string }).secret;
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${running.url}/api/v1/${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      });
    expect((await ask("company", { method: "POST", body: JSON.stringify({ name: "By REST", size: 3 }) })).status).toBe(
      201,
    );
    expect(
      (await processOver("main")("import", "company", write("one.csv", "名称,规模\n甲公司,5\n=cmd,7\n"))).out,
    ).toContain("2 created");
    const names = ((await (await ask("company?sort=name")).json()) as { data: { name: string }[] }).data.map(
      ({ name }) => name,
    );
    expect(names.toSorted()).toEqual(["=cmd", "By REST", "Served", "甲公司"].toSorted());
    const company = JSON.parse(readFileSync(at("definitions", "entity", "company.json"), "utf8")) as {
      properties: object;
    };
    mkdirSync(at("next", "entity"), { recursive: true });
    await main("definition", "pull", at("next"));
    writeFileSync(
      at("next", "entity", "company.json"),
      JSON.stringify({
        ...company,
        properties: { ...company.properties, extra: { type: "string", "x-type": "text" } },
      }),
    );
    expect((await main("definition", "diff", at("next"))).out).toContain("entity/company /properties/extra");
    expect((await processOver("main")("definition", "push", at("next"), "--publish", "--json")).code).toBe(0);
    expect(
      (await ask("company", { method: "POST", body: JSON.stringify({ name: "New field", extra: "x" }) })).status,
    ).toBe(201);
    const [backup, verify] = await Promise.all([
      processOver("main")("backup", at("beside.db"), "--json"),
      processOver("main")("verify", "--json"),
    ]);
    expect([JSON.parse(backup.out), JSON.parse(verify.out)]).toMatchObject([
      { file: at("beside.db") },
      { sound: true, problems: [] },
    ]);
    expect(await running.end("SIGINT")).toBe(0);
  });

  test("definitions pulled are what was published, and pushed back change nothing", async () => {
    await main("definition", "pull", at("pulled"));
    expect((await main("definition", "diff", at("pulled"), "--json")).out.trim()).toBe("[]");
    expect(
      (await over("twin")("setup", "--email", "b@example.com", "--name", "Ada", "--password-file", at("password")))
        .code,
    ).toBe(0);
    expect((await over("twin")("definition", "push", at("pulled"), "--publish")).code).toBe(0);
    await over("twin")("definition", "pull", at("twin-pulled"));
    for (const kind of readdirSync(at("pulled")))
      for (const file of readdirSync(at("pulled", kind)))
        expect(readFileSync(at("twin-pulled", kind, file), "utf8")).toBe(
          readFileSync(at("pulled", kind, file), "utf8"),
        );
  });

  test("pushing without --publish is the draft, and the draft that was there is not lost where it is refused", async () => {
    mkdirSync(at("drafted", "entity"), { recursive: true });
    await main("definition", "pull", at("drafted"));
    const note = { type: "object", "x-title": "line", properties: { line: { type: "string", "x-type": "text" } } };
    writeFileSync(at("drafted", "entity", "drafted.json"), JSON.stringify(note));
    expect((await main("definition", "push", at("drafted"))).out).toContain("draft");
    mkdirSync(at("holds-nothing"));
    for (const wrong of [write("nowhere", "x"), at("holds-nothing"), folder, at("absent")])
      for (const more of [[], ["--publish"]]) expectRefused(await main("definition", "push", wrong, ...more), /folder/);
    writeFileSync(at("drafted", "entity", "broken.json"), "{");
    expectRefused(await main("definition", "push", at("drafted")), /broken\.json is not JSON/);
    rmSync(at("drafted", "entity", "broken.json"));
    writeFileSync(at("drafted", "entity", "Bad Name.json"), "{}");
    expectRefused(await main("definition", "push", at("drafted")), /Bad Name/);
    rmSync(at("drafted", "entity", "Bad Name.json"));
    writeFileSync(at("drafted", "entity", "wrong.json"), JSON.stringify({ ...note, colour: 1 }));
    expectRefused(await main("definition", "push", at("drafted"), "--publish"), /\/entity\/wrong\/colour/);
    const running = await quoin.serve(["--port", "0", "--data", at("main")]);
    const designer = JSON.parse(
      (await main("token", "create", "--user", "a@example.com", "--name", "d", "--scope", "design", "--json")).out,
    ) as { secret: string };
    const kept = await fetch(`${running.url}/api/v1/definitions/entity/drafted?draft=true`, {
      headers: { authorization: `Bearer ${designer.secret}` },
    });
    expect([kept.status, await kept.json()]).toEqual([200, note]);
    await running.end();
  });

  test("a backup comes back elsewhere as it was, by every row, and one that is none changes nothing", async () => {
    const before = await main("export", "company", "-o", at("before.json"));
    expect(before.code).toBe(0);
    expect((await main("backup", at("full.db"))).code).toBe(0);
    expectRefused(await main("backup", at("full.db")), /exists already/);
    expectRefused(await main("backup", at("no", "such", "folder.db")), /./);
    const restored = await over("elsewhere")("restore", at("full.db"), "--json");
    expect(restored.code).toBe(0);
    expect((await over("elsewhere")("verify")).out).toBe("Sound.\n");
    await over("elsewhere")("export", "company", "-o", at("after.json"));
    expect(readFileSync(at("after.json"), "utf8")).toBe(readFileSync(at("before.json"), "utf8"));
    const half = readFileSync(at("full.db"));
    writeFileSync(at("half.db"), half.subarray(0, Math.floor(half.length / 2)));
    const spoiled = Buffer.from(half);
    spoiled.fill(0x5a, 8_192, 40_960);
    writeFileSync(at("spoiled.db"), spoiled);
    for (const name of ["half.db", "spoiled.db", "before.json", "absent.db"])
      expectRefused(await over("elsewhere")("restore", at(name)), /./);
    expect(readdirSync(at("elsewhere")).filter((name) => name.startsWith("restoring"))).toEqual([]);
    await over("elsewhere")("export", "company", "-o", at("again.json"));
    expect(readFileSync(at("again.json"), "utf8")).toBe(readFileSync(at("before.json"), "utf8"));
  });

  test("records exported and imported again are the same; formulas stay text and never run in a spreadsheet", async () => {
    expect((await main("export", "company", "-o", at("all.csv"))).code).toBe(0);
    const csv = readFileSync(at("all.csv"), "utf8");
    expect(csv).toContain("'=cmd");
    expect((await over("twin")("import", "company", at("all.csv"), "--json")).code).toBe(0);
    const fields = ["name", "size", "extra"];
    const rows = async (data: string): Promise<unknown> => {
      await over(data)("export", "company", "-o", at(`${data}.json`));
      const { data: all } = JSON.parse(readFileSync(at(`${data}.json`), "utf8")) as { data: Record<string, unknown>[] };
      return all.map((row) => fields.map((field) => row[field] ?? null)).toSorted();
    };
    expect(await rows("twin")).toEqual(await rows("main"));
    const again = JSON.parse(
      (await over("twin")("import", "company", at("all.csv"), "--match", "name", "--json")).out,
    ) as object;
    expect(again).toMatchObject({ created: 0, failed: 0 });
  });

  test("a file that cannot be imported is refused, and rows that cannot are told", async () => {
    const attempts: [string, RegExp][] = [
      [write("twice.csv", "name,name\nA,B\n"), /name/],
      [write("open.csv", 'name\n"open\n'), /quot/i],
      [write("empty.csv", ""), /empty/i],
      [at("absent.csv"), /absent\.csv/],
    ];
    for (const [file, words] of attempts) expectRefused(await main("import", "company", file), words);
    expectRefused(await main("import", "nothing", write("fine.csv", "name\nA\n")), /./);
    expectRefused(await main("import", "company", at("fine.csv"), "--map", write("map.json", "{")), /map\.json/);
    expectRefused(await main("import", "company", at("fine.csv"), "--match", "nothing"), /./);
    const part = await main(
      "import",
      "company",
      write("part.csv", "name,size\nPart good,1\nPart bad,many\n"),
      "--errors",
      at("part-errors.csv"),
      "--json",
    );
    expect(JSON.parse(part.out)).toMatchObject({ created: 1, failed: 1 });
    const refused = readFileSync(at("part-errors.csv"), "utf8");
    expect(refused.split("\r\n")[1]).toMatch(/^3,.*many.*,Part bad,many$/);
    expect((await main("import", "company", write("mended.csv", refused.replace(",many", ",2")))).code).toBe(0);
    const before = readdirSync(at("main", "imports")).length;
    expect((await main("import", "company", write("tried.csv", "name\nTried\n"), "--dry-run")).code).toBe(0);
    expect(readdirSync(at("main", "imports"))).toHaveLength(before);
    for (const args of [
      ["export", "nothing", "-o", at("x.csv")],
      ["export", "company", "-o", at("x.pdf")],
      ["export", "company", "-o", at("no", "x.csv")],
      ["export", "company", "--view", "constructor", "-o", at("x.csv")],
      ["types", "-o", at("no", "x.d.ts")],
    ])
      expectRefused(await main(...args), /./);
  });

  test("types are TypeScript of what is published", async () => {
    const { code, out } = await main("types", "-o", at("types.d.ts"), "--json");
    expect([code, JSON.parse(out)]).toEqual([0, { file: at("types.d.ts"), version: 2, entities: 2 }]);
    expect(readFileSync(at("types.d.ts"), "utf8")).toMatch(/export interface Deal \{[^}]*readonly amount\?: number;/);
  });

  test("a template is checked, packed, exported and installed from its file", async () => {
    const dir = at("exported");
    expect((await main("template", "export", dir, "--name", "copy", "--title", "Copy", "--with-data")).code).toBe(0);
    expect((await main("template", "check", dir)).out).toContain("is sound");
    expect((await main("template", "pack", dir, "-o", at("copy.quoin.zip"))).code).toBe(0);
    const installed = await over("fresh")("template", "install", at("copy.quoin.zip"), "--sample-data", "--json");
    expect(JSON.parse(installed.out)).toMatchObject({ version: 1 });
    expect((await over("fresh")("template", "plan", at("copy.quoin.zip"))).code).toBe(0);
    await over("fresh")("definition", "pull", at("fresh-pulled"));
    expect(existsSync(at("fresh-pulled", "entity", "company.json"))).toBe(true);
    expect((await over("fresh")("template", "remove", "copy")).code).toBe(0);
  });

  test("sample records that are refused are counted and named with the reason, and the others are there", async () => {
    const dir = at("half-samples");
    const files: Readonly<Record<string, unknown>> = {
      "template.json": { name: "half", version: "1.0.0", title: { en: "Half" }, languages: ["en"] },
      "entities/firm.json": {
        type: "object",
        "x-title": "name",
        properties: { name: { type: "string", "x-type": "text", maxLength: 5 } },
      },
      "data/firm.json": [
        { $id: "short", name: "Acme" },
        { $id: "long", name: "Acme Incorporated" },
      ],
    };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(dir, path, ".."), { recursive: true });
      writeFileSync(join(dir, path), JSON.stringify(content));
    }
    const told = await over("half")("template", "install", dir, "--sample-data");
    expect(told.code).toBe(0);
    expect(told.out).toContain("Wrote 1 sample records of half.");
    expect(told.out).toContain("1 sample records of half were refused:\n  /firm/long/name too_long");
  });

  test("an upgrade's conflicts are answered by options", async () => {
    const dir = at("sided");
    const json = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, object>;
    const narrow = (file: string, maxLength: number) => {
      const document = json(file) as { properties: { name: object } };
      const properties = { ...document.properties, name: { ...document.properties.name, maxLength } };
      writeFileSync(file, JSON.stringify({ ...document, properties }));
    };
    expect((await main("template", "export", dir, "--name", "sided", "--title", "Sided")).code).toBe(0);
    const sides = over("sides");
    expect((await sides("template", "install", dir)).code).toBe(0);
    await sides("definition", "pull", at("sides-pulled"));
    narrow(at("sides-pulled", "entity", "company.json"), 50);
    expect((await sides("definition", "push", at("sides-pulled"), "--publish")).code).toBe(0);
    narrow(join(dir, "entities", "company.json"), 200);
    writeFileSync(
      join(dir, "template.json"),
      JSON.stringify({ ...json(join(dir, "template.json")), version: "1.1.0" }),
    );
    const place = "/entity/company/properties/name/maxLength";
    expect((await sides("template", "plan", dir)).out).toContain(`conflict ${place}: theirs (of mine, theirs)`);
    expect((await sides("template", "plan", dir, "--take", "mine")).out).toContain(`conflict ${place}: mine`);
    expectRefused(await sides("template", "upgrade", dir, "--choose", "/entity/none=mine"), new RegExp(place));
    expectRefused(await sides("template", "upgrade", dir, "--choose", `${place}=rename`), /mine or theirs/);
    expect((await sides("template", "upgrade", dir, "--take", "both")).code).toBe(2);
    expect((await sides("template", "upgrade", dir, "--take", "theirs", "--choose", `${place}=mine`)).code).toBe(0);
    await sides("definition", "pull", at("sides-pulled"));
    expect(json(at("sides-pulled", "entity", "company.json"))["properties"]).toMatchObject({ name: { maxLength: 50 } });
  });

  test("a template that is none is refused with the file, and nothing is installed", async () => {
    const base = (name: string, files: Readonly<Record<string, unknown>>): string => {
      const dir = at(name);
      mkdirSync(dir, { recursive: true });
      const manifest = { name: "evil", version: "1.0.0", title: { en: "Evil" }, languages: ["en"] };
      for (const [path, content] of Object.entries({ "template.json": manifest, ...files })) {
        mkdirSync(join(dir, path, ".."), { recursive: true });
        writeFileSync(join(dir, path), typeof content === "string" ? content : JSON.stringify(content));
      }
      return dir;
    };
    const link = base("linked", {});
    symlinkSync("/etc/passwd", join(link, "README.md"));
    const attempts: [string, RegExp][] = [
      [base("dots", { "entities/..x.json": {} }), /\.\.x/],
      [base("unknown-kind", { "plugins/x.json": {} }), /plugins\/x\.json/],
      [base("script", { "install.js": "process.exit(9)" }), /install\.js/],
      [base("wrong-json", { "views/v.json": "{" }), /views\/v\.json/],
      [
        base("missing-dependency", {
          "template.json": {
            name: "evil",
            version: "1.0.0",
            title: { en: "E" },
            languages: ["en"],
            requires: { "not-there": "^1.0.0" },
          },
        }),
        /not-there/,
      ],
      [
        base("unknown-manifest", {
          "template.json": {
            name: "evil",
            version: "1.0.0",
            title: { en: "E" },
            languages: ["en"],
            postinstall: "rm -rf /",
          },
        }),
        /postinstall/,
      ],
      [
        base("bad-name", {
          "template.json": { name: "../evil", version: "1.0.0", title: { en: "E" }, languages: ["en"] },
        }),
        /name/,
      ],
      [link, /README\.md/],
      [at("nowhere-at-all"), /nowhere-at-all/],
      [write("no.quoin.zip", "PK not really"), /zip/i],
    ];
    for (const [source, words] of attempts) expectRefused(await over("fresh")("template", "install", source), words);
    expect(JSON.parse((await over("fresh")("template", "list", "--json")).out)).not.toContainEqual(
      expect.objectContaining({ name: "evil" }),
    );
  });

  test("people are added, listed, disabled and refused by name", async () => {
    expect(
      (
        await main(
          "user",
          "add",
          "--email",
          "b@example.com",
          "--name",
          "Bo",
          "--password-file",
          at("password"),
          "--role",
          "seller",
        )
      ).code,
    ).toBe(0);
    expectRefused(
      await main("user", "add", "--email", "b@example.com", "--name", "Bo", "--password-file", at("password")),
      /already/,
    );
    expectRefused(
      await main("user", "add", "--email", "no address", "--name", "Bo", "--password-file", at("password")),
      /e-mail/,
    );
    expectRefused(
      await main(
        "user",
        "add",
        "--email",
        "c@example.com",
        "--name",
        "C",
        "--password-file",
        at("password"),
        "--role",
        "nothing",
      ),
      /nothing/,
    );
    expectRefused(
      await main(
        "user",
        "add",
        "--email",
        "c@example.com",
        "--name",
        "C",
        "--password-file",
        write("short", "short\n"),
      ),
      /10/,
    );
    expectRefused(await main("user", "disable", "a@example.com"), /administrator/);
    expectRefused(await main("user", "disable", "nobody@example.com"), /nobody@example\.com/);
    expectRefused(await main("user", "roles", "b@example.com", "constructor"), /constructor/);
    expect((await main("user", "disable", "b@example.com")).code).toBe(0);
    const listed = JSON.parse((await main("user", "list", "--json")).out) as { email: string; disabled: boolean }[];
    expect(listed.find(({ email }) => email === "b@example.com")?.disabled).toBe(true);
    expectRefused(await main("token", "create", "--user", "nobody@example.com", "--name", "x"), /nobody/);
    expect(token).toMatch(/^quoin_/);
  });
});
