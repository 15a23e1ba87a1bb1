import { expect } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

test.use({ crmOptions: { empty: true }, locale: "zh-CN" });

test("on the first start somebody becomes the administrator and lays a preset with sample data", async ({
  crm,
  page,
}) => {
  const complaints = watchPage(page);
  await page.goto(crm.printed);
  await expect(page).toHaveURL(/\/setup/);
  await expect(page.getByRole("heading", { name: "放下第一块基石" })).toBeVisible();

  const create = page.getByRole("button", { name: "创建账号并选择行业" });
  await expect(create).toBeDisabled();
  await page.getByLabel("姓名").fill("李经理");
  await page.getByLabel("公司").fill("衡准仪器");
  await page.getByLabel("邮箱").fill("li@example.com");
  await page.getByRole("textbox", { name: "密码" }).fill("一个足够长的密码 2026");
  await create.click();

  await expect(page).toHaveURL(/\/gallery$/);
  await page.getByRole("textbox", { name: "搜索行业" }).fill("销售");
  await page.getByRole("link", { name: /企业销售/ }).click();
  const sheet = page.getByRole("dialog", { name: "企业销售" });
  await expect(sheet.getByRole("img", { name: /需求确认 → .* → 赢单/ })).toBeVisible();
  await expect(sheet.getByText("商机", { exact: true }).first()).toBeVisible();
  await expect(sheet.getByRole("region", { name: "安装计划" })).toContainText("14 个实体");
  await expect(sheet.getByRole("switch", { name: /带示例数据：[\d,]+ 条记录/ })).toBeChecked();
  await sheet.getByRole("button", { name: "安装" }).click();
  await expect(sheet.getByRole("progressbar")).toBeVisible();

  await expect(page).toHaveURL(`${crm.url}/`, { timeout: 45_000 });
  const places = page.getByRole("navigation", { name: "导航" });
  await expect(places).toContainText("衡准仪器");
  await places.getByRole("link", { name: /客户/ }).click();
  await expect(page.getByRole("grid")).toContainText("有限公司");
  await page.getByRole("link", { name: "李娜" }).first().click();
  await expect(page.getByRole("heading", { name: "李娜" })).toBeVisible();
  expect(complaints).toEqual([]);
});
