import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

const withSales = async (data?: string): Promise<TestServer> => {
  const server = await startTestServer(data === undefined ? {} : { data });
  if (Object.keys((await server.server.workspace.services.store.definitions.published()).set.entity).length === 0)
    await server.publish(SALES);
  return server;
};

const upload = (client: TestClient, body: string | Uint8Array, query = "preview=true") =>
  client.ask("POST", `/api/v1/company/import?${query}`, { body, headers: { "content-type": "text/csv" } });

const finished = async (client: TestClient, id: string) => {
  for (;;) {
    const state = await client.trpc.imports.get.query({ id });
    if (state.status !== "waiting" && state.status !== "running") return state;
    await sleep(50);
  }
};

/** Chinese text as a Chinese spreadsheet saves it. The pairs are GB18030 of the words that the tests use. */
const gb = (text: string): Uint8Array => {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    Array.from(text).flatMap((char) => (char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : (codes.get(char) ?? []))),
  );
};

const utf16 = (text: string, mark: boolean): Uint8Array => Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
const TEXT = "名称,城市,联系电话,规模\r\n示例公司,上海,13800138000,12\r\n";

const beyond = (value: string): string =>
  `“${value}” stands behind the last column that has a heading: is a separator within a cell not in quotes, or a heading missing?`;

describe("importing", () => {
  test.each([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8", Buffer.from(`\uFEFF${TEXT}`)],
    ["gb18030", gb(TEXT)],
    ["utf-16le", utf16(TEXT, true)],
    ["utf-16le", utf16(TEXT, false)],
  ])("reads %s with Chinese headers and guesses the fields", async (encoding, body) => {
    await using server = await withSales();
    const answer = await upload(await server.admin(), body);
    expect([answer.status, answer.json["source"]]).toEqual([
      201,
      { encoding, delimiter: ",", header: ["名称", "城市", "联系电话", "规模"], rows: 1 },
    ]);
    expect(answer.json["guessed"]).toEqual({ 名称: "name", 城市: "city", 联系电话: "mobile", 规模: "size" });
    expect(answer.json["sample"]).toEqual([["示例公司", "上海", "13800138000", "12"]]);
  });

  test.each([
    ["the same header twice", "name,city,name\nA,B,C\n", "duplicate_header"],
    ["an open quote", 'name\n"open\n', "open_quote"],
    ["nothing", "", "empty_file"],
    ["a zip", Buffer.from("504b03040000", "hex"), "not_csv"],
    ["a cell of 10 MB", `name\n"${"x".repeat(10_000_000)}"\n`, "row_too_large"],
    ["bytes of no encoding", Buffer.from([0x6e, 0x0a, 0xff, 0xff, 0xff, 0x0a]), "bad_encoding"],
  ])("refuses %s by name and keeps no file", async (_what, body, code) => {
    await using server = await withSales();
    const answer = await upload(await server.admin(), body);
    expect([answer.status, answer.json.error.details[0]?.code]).toEqual([422, code]);
    expect(readdirSync(join(server.data, "imports"))).toEqual([]);
  });

  test("a stray zero byte makes no file UTF-16: its row alone is refused", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const { json } = await upload(admin, "name,city\nAcme,苏州\nGam\0ma,苏州\n");
    const mapping = { name: "name", city: "city" };
    const done = await admin.trpc.imports.dryRun.mutate({ id: String(json["id"]), mapping });
    expect(done).toMatchObject({ rows: 2, created: 1, failed: 1 });
    expect(done.errors[0]).toMatchObject({ row: 3, problems: [{ path: "/name", code: "bad_character" }] });
  });

  test("a dry run counts and changes nothing; the job does it, with each bad row once in the error file", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const { json } = await upload(admin, "Name,Size,Who\nAcme,1,x\nBeta,many,x\n,3,x\nGamma,4,x\nAcme,5,x\n");
    const id = String(json["id"]);
    const mapping = { Name: "name", Size: "size" };
    const dry = await admin.trpc.imports.dryRun.mutate({ id, mapping });
    expect(dry).toMatchObject({ rows: 5, created: 2, updated: 0, failed: 3 });
    expect((await admin.ask("GET", "/api/v1/company")).json.data).toEqual([]);
    await admin.trpc.imports.start.mutate({ id, mapping });
    await expect(admin.trpc.imports.start.mutate({ id, mapping })).rejects.toMatchObject({
      data: { code: "already_done" },
    });
    expect(await finished(admin, id)).toMatchObject({ status: "done", created: 2, failed: 3 });
    await admin.trpc.session.savePreferences.mutate({ locale: "zh-CN" });
    const errors = await admin.ask("GET", `/api/v1/imports/${id}/errors.csv`);
    const lines = errors.text.replace("\uFEFF", "").trim().split("\r\n");
    expect(lines).toEqual([
      "导入行号,导入问题,Name,Size,Who",
      "3,Size：「many」不是数字,Beta,many,x",
      "4,Name：请填写此项,,3,x",
      "6,Name：已有其他记录使用该值,Acme,5,x",
    ]);
  });

  test("what rules warn of goes in, is counted apart, and has a file of its own; over REST it stands beside the record", async () => {
    await using server = await startTestServer();
    const rules = [
      {
        id: "big",
        must: "IFBLANK({size}, 0) <= 10",
        severity: "warning",
        message: { en: "Large.", "zh-CN": "规模偏大。" },
      },
    ] as const;
    await server.publish({
      ...SALES,
      entity: { ...SALES.entity, company: { ...SALES.entity.company!, "x-rules": rules } },
    });
    const admin = await server.admin();
    const { json } = await upload(admin, "Name,Size\nAcme,1\nBeta,11\nGamma,many\nDelta,12\n");
    const choices = { id: String(json["id"]), mapping: { Name: "name", Size: "size" } };
    const hint = [{ path: "", code: "rule_broken", params: { hint: rules[0].message } }];
    const told = {
      created: 3,
      failed: 1,
      warned: 2,
      warnings: [
        { row: 3, problems: hint },
        { row: 5, problems: hint },
      ],
    };
    expect(await admin.trpc.imports.dryRun.mutate(choices)).toMatchObject(told);
    await admin.trpc.imports.start.mutate(choices);
    expect(await finished(admin, choices.id)).toMatchObject({ status: "done", ...told });
    await admin.trpc.session.savePreferences.mutate({ locale: "zh-CN" });
    const file = (await admin.ask("GET", `/api/v1/imports/${choices.id}/warnings.csv`)).text;
    expect(file.replace("\uFEFF", "").trim().split("\r\n")).toEqual([
      "导入行号,导入问题,Name,Size",
      "3,规模偏大。,Beta,11",
      "5,规模偏大。,Delta,12",
    ]);
    expect((await admin.ask("GET", `/api/v1/imports/${choices.id}/errors.csv`)).text).toContain("Gamma");
    const made = (await admin.ask("POST", "/api/v1/company", { body: { name: "Epsilon", size: 20 } })).json;
    expect(made).toMatchObject({ name: "Epsilon", $warnings: hint });
    const same = await admin.ask("PATCH", `/api/v1/company/${String(made["id"])}`, { body: { size: 2 } });
    expect(same.json).not.toHaveProperty("$warnings");
    const items = [{ create: { name: "Zeta", size: 30 } }, { create: { name: "Eta", size: 3 } }];
    const { results } = (await admin.ask("POST", "/api/v1/company/bulk", { body: { items } })).json;
    expect(results).toMatchObject([{ op: "create", warnings: hint }, { op: "create" }]);
    const [written] = await admin.trpc.records.write.mutate({
      changes: [{ op: "create", entity: "company", values: { name: "Theta", size: 40 } }],
    });
    expect(written).toMatchObject({ ok: true, warnings: hint });
    const { components } = JSON.parse((await admin.ask("GET", "/api/openapi.json")).text) as {
      components: { schemas: Record<string, { properties: object }> };
    };
    expect(components.schemas["Company"]?.properties).toHaveProperty("$warnings");
    expect(components.schemas["Deal"]?.properties).not.toHaveProperty("$warnings");
  });

  test("the error file holds the rows as they stood; corrected, it is imported as it is", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const spiky = 'He said "hi", 你好\nnext';
    const { json } = await upload(
      admin,
      `name,size,,-note,city\n=1+1,many,kept,"@SUM(A1),2",'=x\n"${spiky.replaceAll('"', '""')}",few,,-5,+1,beyond\nFine,1\n`,
    );
    const started = { id: String(json["id"]), mapping: { name: "name", size: "size", "-note": "city" } };
    await admin.trpc.imports.start.mutate(started);
    expect(await finished(admin, started.id)).toMatchObject({ created: 1, failed: 2 });
    const report = (await admin.ask("GET", `/api/v1/imports/${started.id}/errors.csv`)).text;
    expect(parse(report, { bom: true, relax_column_count: true })).toEqual([
      ["Import row", "Import problem", "name", "size", "", "'-note", "city"],
      ["2", "size: “many” is not a number", "'=1+1", "many", "kept", "'@SUM(A1),2", "'=x"],
      // A cell that no heading names is told rather than dropped.
      ["3", `${beyond("beyond")}; size: “few” is not a number`, spiky, "few", "", "-5", "+1", "beyond"],
    ]);

    const corrected = report.replace(",many,", ",10,").replace(",few,", ",20,").replace(",+1,beyond", ",+1");
    const again = (await upload(admin, corrected)).json;
    expect(again).toMatchObject({
      report: ["Import row", "Import problem"],
      guessed: { "Import row": null, "Import problem": null, name: "name", size: "size", city: "city" },
      source: { header: ["Import row", "Import problem", "name", "size", "column 5", "-note", "city"] },
    });
    const second = { id: String(again["id"]), mapping: started.mapping };
    await admin.trpc.imports.start.mutate(second);
    expect(await finished(admin, second.id)).toMatchObject({ created: 2, failed: 0 });
    const { json: list } = await admin.ask("GET", "/api/v1/company?sort=size&fields=name,size,city");
    expect(list.data.map(({ name, size, city }) => [name, size, city])).toEqual([
      ["Fine", 1, undefined],
      ["=1+1", 10, "@SUM(A1),2"],
      [spiky.replace("\n", " "), 20, "-5"],
    ]);
  });

  test("UTF-8 with a broken byte is refused with its line, not read as something else", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    // In pairs, so that all of it could be GB18030.
    const rows = Buffer.from(`名称,城市\n${"中国公司甲乙,上海\n".repeat(40)}`);
    const pieces = [rows, Buffer.of(0xff), Buffer.from("a,b\n")];
    const told = await upload(admin, Buffer.concat(pieces));
    expect([told.status, told.json.error]).toMatchObject([
      422,
      { code: "invalid_file", details: [{ code: "bad_encoding", params: { encoding: "utf-8", line: 42 } }] },
    ]);
    const cut = await upload(admin, rows.subarray(0, -2));
    expect(cut.json.error).toMatchObject({ details: [{ code: "bad_encoding", params: { encoding: "utf-8" } }] });
  });

  test("a filled cell behind the last heading fails its row, in the trial and in the import; empty ones are nothing", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const { json } = await upload(admin, "name,city\nA,Paris\nB,Paris, France\nC,Rome,,  ,\nD\n");
    const choices = { id: String(json["id"]), mapping: { name: "name", city: "city" } };
    const problem = { code: "beyond_header", params: { value: "France" } };
    const told = { created: 3, failed: 1, errors: [{ row: 3, problems: [problem] }] };
    expect(await admin.trpc.imports.dryRun.mutate(choices)).toMatchObject(told);
    await admin.trpc.imports.start.mutate(choices);
    expect(await finished(admin, choices.id)).toMatchObject(told);
    const file = (await admin.ask("GET", `/api/v1/imports/${choices.id}/errors.csv`)).text;
    expect(parse(file, { bom: true, relax_column_count: true })[1]).toEqual([
      "3",
      beyond("France"),
      "B",
      "Paris",
      " France",
    ]);
  });

  test("a row with a cell that cannot be read tells in the same round what is wrong with its other values", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const { json } = await upload(admin, "name,size,mobile\nA,many,12\nB,-5,13800138000\n");
    const choices = { id: String(json["id"]), mapping: { name: "name", size: "size", mobile: "mobile" } };
    const told = await admin.trpc.imports.dryRun.mutate(choices);
    expect(told.errors.map(({ problems }) => problems.map(({ column, value }) => [column, value]))).toEqual([
      [
        ["size", "many"],
        ["mobile", "12"],
      ],
      [["size", "-5"]],
    ]);
  });

  test("an error file that fails again names each row and problem once", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const first = (await upload(admin, "导入行号,Import problem,name,size\n17,was bad,A,many\n", "")).json;
    expect(await finished(admin, String(first["id"]))).toMatchObject({ failed: 1 });
    const report = await admin.ask("GET", `/api/v1/imports/${String(first["id"])}/errors.csv`);
    expect(parse(report.text, { bom: true })).toEqual([
      ["Import row", "Import problem", "name", "size"],
      ["2", "size: “many” is not a number", "A", "many"],
    ]);
    // Read into a field, such a column is the file's own, and ours is called differently.
    const { json } = await upload(admin, "Import row,size\nA,many\n");
    const choices = { id: String(json["id"]), mapping: { "Import row": "name", size: "size" } };
    await admin.trpc.imports.start.mutate(choices);
    await finished(admin, choices.id);
    expect(parse((await admin.ask("GET", `/api/v1/imports/${choices.id}/errors.csv`)).text, { bom: true })).toEqual([
      ["Import row 2", "Import problem", "Import row", "size"],
      ["2", "size: “many” is not a number", "A", "many"],
    ]);
  });

  test("a dry run tells rows from their likes that stand far apart, and counts as the import does", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const rows = Array.from({ length: 2_600 }, (_, index) => `Firm ${index},${index}`);
    rows[1_500] = "Firm 3,7";
    rows[2_500] = "Firm 3,8";
    rows[2_550] = "Firm 1400,9";
    const { json } = await upload(admin, `name,size\n${rows.join("\n")}\n`);
    const id = String(json["id"]);
    const mapping = { name: "name", size: "size" };
    const plain = await admin.trpc.imports.dryRun.mutate({ id, mapping });
    expect(plain).toMatchObject({ rows: 2_600, created: 2_597, updated: 0, failed: 3 });
    expect(plain.errors.map(({ row, problems }) => [row, problems[0]?.code, problems[0]?.value])).toEqual([
      [1_502, "not_unique", "Firm 3"],
      [2_502, "not_unique", "Firm 3"],
      [2_552, "not_unique", "Firm 1400"],
    ]);
    const matching = await admin.trpc.imports.dryRun.mutate({ id, mapping, match: ["name"] });
    expect(matching).toMatchObject({ created: 2_597, updated: 3, failed: 0 });
    await admin.trpc.imports.start.mutate({ id, mapping, match: ["name"] });
    expect(await finished(admin, id)).toMatchObject({ created: 2_597, updated: 3, failed: 0 });
  });

  test("matching changes what is there and creates the rest", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    await admin.ask("POST", "/api/v1/company", { body: { name: "Acme", city: "Here" } });
    const { json, status } = await upload(admin, "name,city\nAcme,There\nBeta,Far\n", "match=name");
    expect(status).toBe(202);
    expect(await finished(admin, String(json["id"]))).toMatchObject({ created: 1, updated: 1, failed: 0 });
    expect((await admin.ask("GET", "/api/v1/company?name=Acme")).json.data[0]?.["city"]).toBe("There");
  });

  test("relations and owners are found by name; what is not there or not alone is told", async () => {
    await using server = await withSales();
    const admin = await server.admin();
    const { json: acme } = await admin.ask("POST", "/api/v1/company", { body: { name: "Acme" } });
    const body = "title,company,负责人\nOne,Acme,Ada Admin\nTwo,Nobody,\nThree,,Nobody\n";
    const { json } = await admin.ask("POST", "/api/v1/deal/import", { body, headers: { "content-type": "text/csv" } });
    const state = await finished(admin, String(json["id"]));
    expect(state).toMatchObject({ created: 1, failed: 2 });
    expect(state.errors.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      "unknown_reference",
      "unknown_reference",
    ]);
    expect((await admin.ask("GET", "/api/v1/deal?title=One")).json.data[0]?.["company"]).toBe(acme["id"]);
  });

  test("goes on after the server stops in the middle: no row lost, none twice", async () => {
    const rows = 6_000;
    const body = `name,size\n${Array.from({ length: rows }, (_, index) => `Firm ${index},${index}`).join("\n")}\n`;
    await using first = await withSales();
    const admin = await first.admin();
    const { json } = await upload(admin, body, "");
    const id = String(json["id"]);
    let done = 0;
    while (done === 0) {
      await sleep(20);
      done = (
        await first.server.workspace.services.imports.state(id, {
          actor: { userId: "", abilities: new Set(["admin"]) },
        } as never)
      ).created;
    }
    await first.server.stop();
    await using second = await startTestServer({ data: first.data });
    const again = await second.client().signIn("admin@example.com", "correct horse battery");
    expect(await finished(again, id)).toMatchObject({ status: "done", created: rows, failed: 0 });
    const sizes = await again.ask("POST", "/api/v1/company/query", {
      body: {
        aggregate: [
          { fn: "count", as: "n" },
          { fn: "sum", field: "size", as: "s" },
        ],
      },
    });
    expect(sizes.json.data).toEqual([{ n: rows, s: (rows * (rows - 1)) / 2 }]);
  });

  test("needs the ability, and other people's imports are not there", async () => {
    await using server = await withSales();
    const [admin, seller, reader] = [
      await server.admin(),
      await server.user("seller", ["seller"]),
      await server.user("reader", ["reader"]),
    ];
    const { json } = await upload(admin, "name\nA\n");
    expect((await upload(reader, "name\nA\n")).status).toBe(403);
    await expect(seller.trpc.imports.preview.query({ id: String(json["id"]) })).rejects.toMatchObject({
      data: { code: "not_found" },
    });
  });
});
