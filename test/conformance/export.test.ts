import { setTimeout as sleep } from "node:timers/promises";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const EVIL = ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\tx", " =1", "＝1"];

const withEvil = async () => {
  const server = await startTestServer();
  await server.publish(SALES);
  const admin = await server.admin();
  const items = EVIL.map((city, index) => ({ create: { name: `Firm ${index}`, city, size: index } }));
  const { status } = await admin.ask("POST", "/api/v1/company/bulk", { body: { items } });
  expect(status).toBe(200);
  return { server, admin, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

describe("exporting", () => {
  test("CSV has Chinese headings, nothing that a spreadsheet runs, and comes back as it was", async () => {
    await using made = await withEvil();
    const { admin } = made;
    await admin.trpc.session.savePreferences.mutate({ locale: "zh-CN" });
    const csv = await admin.ask("GET", "/api/v1/company/export.csv?sort=name&fields=name,city,size");
    expect(csv.headers.get("content-disposition")).toContain("company.csv");
    const paged = await admin.ask("GET", "/api/v1/company/export.csv?limit=1");
    expect([paged.status, paged.json.error.details]).toMatchObject([400, [{ path: "/limit", code: "unknown_key" }]]);
    const [heading = "", ...lines] = csv.text.replace("\uFEFF", "").trimEnd().split("\r\n");
    expect(heading).toContain("名称");
    for (const line of lines) expect(line).not.toMatch(/(^|,)"?\s*[=+\-@＝]/);
    const back = await admin.ask("POST", "/api/v1/company/import?match=name&dryRun=true", {
      body: csv.text,
      headers: { "content-type": "text/csv" },
    });
    expect(back.json).toMatchObject({ rows: EVIL.length, failed: 0 });
  });

  test("XLSX holds text as text and numbers as numbers; JSON the records", async () => {
    await using made = await withEvil();
    const { admin, server } = made;
    const bytes = await fetch(`${server.url}/api/v1/company/export.xlsx?sort=name&fields=name,city,size`, {
      headers: admin.headers(null),
    }).then((answer) => answer.arrayBuffer());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    const sheet = book.worksheets[0];
    const cities = (sheet?.getColumn(4).values ?? []).slice(2);
    expect(sheet?.getRow(2).values).toContain(0);
    expect(JSON.stringify(cities)).not.toContain('"formula"');
    const json = await admin.ask("GET", "/api/v1/company/export.json?size[gte]=5");
    expect(json.json.data.map((row) => row["size"]).toSorted((a, b) => Number(a) - Number(b))).toEqual([5, 6]);
  });

  test("in the background it is a job with a file for who asked", async () => {
    await using made = await withEvil();
    const { admin, server } = made;
    const begun = await admin.ask("GET", "/api/v1/company/export.csv?background=true");
    expect(begun.status).toBe(202);
    const path = begun.headers.get("location") ?? "";
    let job = await admin.ask("GET", path);
    while (job.json["status"] !== "done") {
      await sleep(50);
      job = await admin.ask("GET", path);
    }
    expect((await admin.ask("GET", `${path}/file`)).text).toContain("Firm 3");
    // A browser that followed a link sees the work, not an id.
    const followed = await fetch(`${server.url}/api/v1/company/export.csv?background=true`, {
      headers: { ...admin.headers(null), accept: "text/html,*/*;q=0.8" },
      redirect: "manual",
    });
    expect([followed.status, followed.headers.get("location")]).toEqual([303, "/jobs"]);
    const seller = await server.user("seller", ["seller"]);
    expect((await seller.ask("GET", `${path}/file`)).status).toBe(404);
  });

  test("needs the ability and gives only what its reader sees", async () => {
    await using made = await withEvil();
    const { server } = made;
    const [seller, reader] = [await server.user("seller", ["seller"]), await server.user("reader", ["reader"])];
    expect((await reader.ask("GET", "/api/v1/company/export.csv")).status).toBe(403);
    expect((await seller.ask("GET", "/api/v1/company/export.csv")).text).not.toContain("Secret");
    expect((await seller.ask("GET", "/api/v1/company/export.csv?fields=secret")).status).toBe(400);
  });
});
