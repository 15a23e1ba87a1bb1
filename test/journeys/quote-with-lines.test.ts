import { expect, type Locator, type Page } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { axeFaults } from "../support/journeys/axe-faults.ts";
import { choose } from "../support/journeys/choose.ts";
import { dragTo } from "../support/journeys/drag-to.ts";
import { test } from "../support/journeys/journey.ts";
import { STAFF } from "../support/journeys/people.ts";
import { settle } from "../support/journeys/settle.ts";

/** Types a line from its first cell on, Tab by Tab. */
async function typeLine(page: Page, values: readonly string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await expect(page.locator("td input:focus")).toBeVisible();
    await page.keyboard.type(value);
  }
}

const lines = (table: Locator) => table.getByRole("row").filter({ has: table.page().getByRole("rowheader") });

test("a seller writes a quote with its lines in one save, then changes, moves and removes them", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const owner = await addStaff(admin);
  await addRecords(admin, "customer", [{ name: "苏州恒宇", owner }]);
  const page = await sitDown(STAFF);
  await page.goto("/e/quote/new");
  const form = page.getByRole("form", { name: "新建记录" });
  await form.getByRole("combobox", { name: "客户" }).fill("苏州");
  await choose(form.getByRole("combobox", { name: "客户" }), /苏州恒宇/);
  await form.getByRole("button", { name: "添加一行" }).click();
  await typeLine(page, ["投影仪", "2", "1500.5"]);
  // Enter goes down the column, and at its end into a new line, at its first cell.
  await page.keyboard.press("Enter");
  const table = form.getByRole("table", { name: "报价明细" });
  await expect(lines(table)).toHaveCount(2);
  await typeLine(page, ["支架"]);
  await form.getByRole("button", { name: "创建" }).click();
  // The price of the second line is asked for in its cell; nothing was written.
  await expect(lines(table).nth(1)).toContainText("请填写此项");
  await expect(table).toContainText("3,001");
  expect(await axeFaults(page, "lines")).toEqual([]);
  await table.getByRole("group", { name: /^单价.* 第 2 行/ }).click();
  await typeLine(page, ["99"]);
  await form.getByRole("button", { name: "创建" }).click();

  await expect(page).toHaveURL(/quote\/[0-9a-f-]{36}/);
  const details = page.getByRole("form", { name: "资料" });
  const rows = details.getByRole("table", { name: "报价明细" });
  await expect(lines(rows)).toHaveCount(2);
  await expect(details.getByRole("group", { name: "总额" })).toContainText("3,100");
  await settle(page);
  await rows.getByRole("group", { name: "数量 第 2 行" }).click();
  await typeLine(page, ["10"]);
  await expect(rows.locator("tfoot")).toContainText("3,991");
  await dragTo(rows.getByRole("button", { name: "移动第 2 行" }), { to: lines(rows).first() });
  await expect(lines(rows).first()).toContainText("支架");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(details.getByRole("group", { name: "总额" })).toContainText("3,991");
  await page.reload();
  await expect(lines(rows).first()).toContainText("支架");

  await rows.getByRole("button", { name: "移除第 2 行" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(details.getByRole("group", { name: "总额" })).toContainText("990");
  await expect(lines(rows)).toHaveCount(1);
  expect(await axeFaults(page, "quote")).toEqual([]);
});

test("an administrator makes a table of rows with its entity in one step, and takes it back", async ({ sitDown }) => {
  const page = await sitDown();
  await page.goto("/design/customer");
  await settle(page);
  await page.getByRole("button", { name: /^明细表/ }).click();
  const dialog = page.getByRole("dialog", { name: "明细行是哪些记录？" });
  await dialog.getByText("新建明细行").click();
  await dialog
    .getByRole("textbox", { name: /^明细行的名称/ })
    .first()
    .fill("证书");
  expect(await axeFaults(page, "whose rows")).toEqual([]);
  await dialog.getByRole("button", { name: "添加明细表" }).click();
  await expect(page.getByRole("button", { name: /^证书，/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /^证书，/ })).toHaveCount(0);
});
