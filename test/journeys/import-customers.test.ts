import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { encodeGb18030 } from "../support/journeys/gb18030.ts";
import { test } from "../support/journeys/journey.ts";

const ROWS = 10_000;
/** Every such row has an e-mail address that is none. */
const BAD_EACH = 2500;
const BAD = ROWS / BAD_EACH;

const isBad = (row: number): boolean => row % BAD_EACH === 0;

function customersFile(): Buffer {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    const email = isBad(row) ? `无效邮箱${row}` : `c${row}@import.example`;
    return `导入客户${row}号,${email},苏州,${row % 3 === 0 ? "B 重点客户" : "C 普通客户"},看不懂的列`;
  });
  return encodeGb18030(["客户名称,邮箱,城市,等级,暗号", ...lines].join("\r\n"));
}

test("ten thousand customers come in from a GB18030 file, and the bad rows come back in a file of their own", async ({
  crm,
  sitDown,
}) => {
  const page = await sitDown();
  await page.goto("/e/customer/import");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "客户.csv", mimeType: "text/csv", buffer: customersFile() });

  await expect(page.getByRole("combobox", { name: "客户名称 对应的字段" })).toHaveValue("客户名称 *");
  await expect(page.getByRole("combobox", { name: "邮箱 对应的字段" })).toHaveValue("邮箱");
  await expect(page.getByRole("combobox", { name: "暗号 对应的字段" })).toHaveValue("");
  await expect(page.getByText("GB18030", { exact: false })).toBeVisible();
  await expect(page.getByText("5 列中 4 列已对应")).toBeVisible();

  await page.getByRole("button", { name: "检查" }).click();
  await expect(page.getByRole("button", { name: `导入 ${(ROWS - BAD).toLocaleString("en")} 行` })).toBeVisible({
    timeout: 30_000,
  });
  const problem = page.getByRole("listitem").filter({ hasText: `无效邮箱${BAD_EACH}` });
  await expect(problem).toContainText("邮箱格式不对");

  await page.getByRole("button", { name: /^导入 / }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByText("导入完成。")).toBeVisible({ timeout: 60_000 });

  // Who left comes back to the report from where long work is told of.
  await page.goto("/jobs");
  await expect(page.getByText(`新建 ${ROWS - BAD} 条，更新 0 条，有错误 ${BAD} 条`)).toBeVisible();
  await page.getByRole("link", { name: "查看报告" }).click();
  await expect(page.getByText("导入完成。")).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载错误文件" }).click(),
  ]);
  const report = readFileSync(await download.path(), "utf8");
  const reported = report.trim().split(/\r?\n/).slice(1);
  expect(reported).toHaveLength(BAD);
  for (const [index, line] of reported.entries()) {
    const row = (index + 1) * BAD_EACH;
    // Counted as a spreadsheet counts: the header is the first.
    expect(line).toMatch(
      new RegExp(`^${row + 1},邮箱：邮箱格式不对.*,导入客户${row}号,无效邮箱${row},苏州,.*,看不懂的列$`),
    );
  }

  await page.getByRole("button", { name: "查看列表" }).click();
  await page.getByRole("searchbox", { name: "在列表中搜索" }).fill("导入客户9999号");
  await expect(page.getByRole("grid")).toContainText("导入客户9999号");
  const { trpc } = await crm.client();
  const imported = () =>
    trpc.records.aggregate.query({
      entity: "customer",
      where: { required: ["email"], properties: { email: { textEndsWith: "@import.example" } } },
      aggregates: [{ fn: "count", as: "n" }],
    });
  expect(await imported()).toEqual([{ n: ROWS - BAD }]);

  // The bad rows, mended where they stand, come in as they are.
  const mended = report.replaceAll(/(?<=,)无效邮箱(\d+)(?=,)/g, "c$1@import.example");
  await page.goto("/e/customer/import");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "修正.csv", mimeType: "text/csv", buffer: Buffer.from(mended) });
  await expect(page.getByRole("combobox", { name: "客户名称 对应的字段" })).toHaveValue("客户名称 *");
  await page.getByRole("button", { name: "检查" }).click();
  await page.getByRole("button", { name: `导入 ${BAD} 行` }).click();
  await expect(page.getByText("导入完成。")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("link", { name: "下载错误文件" })).toHaveCount(0);
  expect(await imported()).toEqual([{ n: ROWS }]);
});
