import { expect } from "@playwright/test";
import { addRecords } from "../support/journeys/add-staff.ts";
import { test } from "../support/journeys/journey.ts";
import { publishSet } from "../support/journeys/publish-set.ts";

test("doubles are told while typing, found among all records, made one, and taken apart again", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const [firm = "", double = ""] = await addRecords(admin, "customer", [
    { name: "杭州云栖测控有限公司" },
    { name: "杭州云栖测控（中国）股份有限公司", phone: "13816012288" },
  ]);
  await addRecords(admin, "contact", [{ name: "周岚", customer: double }]);

  const page = await sitDown();
  await page.goto("/e/customer/new");
  await page.getByRole("textbox", { name: "客户名称" }).fill("杭州云栖测控");
  const notice = page.getByRole("status").filter({ hasText: "可能已经存在" });
  await expect(notice.getByRole("link")).toHaveCount(2);
  await expect(notice.getByText("客户名称相同").first()).toBeVisible();

  // Also while one that is there is changed, of what is changed.
  await page.goto(`/e/customer/${firm}`);
  const form = page.getByRole("form");
  await form.getByText("杭州云栖测控有限公司").click();
  await form.getByRole("textbox", { name: "客户名称" }).fill("杭州云栖测控（中国）有限公司");
  await expect(notice.getByRole("link", { name: "杭州云栖测控（中国）股份有限公司" })).toBeVisible();
  await form.getByRole("button", { name: "放弃" }).click();
  await expect(notice).toHaveCount(0);

  await page.goto("/e/customer/duplicates");
  await page.getByRole("button", { name: "开始查重" }).first().click();
  const group = page.getByRole("listitem").filter({ hasText: "同名企业" }).filter({ hasText: "云栖测控" }).first();
  await group.getByRole("link", { name: "对照合并" }).click();

  const stays = page.getByRole("group", { name: "保留" });
  await stays.getByRole("radio", { name: /^杭州云栖测控有限公司/ }).check();
  await expect(page.getByText("联系人（所属客户）1 条")).toBeVisible();
  // The other's name, chosen by the keyboard.
  const names = page.getByRole("group", { name: "客户名称" });
  await names.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "合并 2 条记录" }).click();

  await expect(page).toHaveURL(new RegExp(`/e/customer/${firm}$`));
  await expect(page.getByRole("heading", { name: "杭州云栖测控（中国）股份有限公司" })).toBeVisible();
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("已恢复 1 条记录")).toBeVisible();
  await expect(page.getByRole("heading", { name: "杭州云栖测控有限公司" })).toBeVisible();
  await page.goto(`/e/customer/${double}`);
  await expect(page.getByRole("heading", { name: "杭州云栖测控（中国）股份有限公司" })).toBeVisible();

  // Also later, from the page of the one that was merged.
  await page.goto("/e/customer/duplicates");
  await group.getByRole("link", { name: "对照合并" }).click();
  await stays.getByRole("radio", { name: /^杭州云栖测控有限公司/ }).check();
  await page.getByRole("button", { name: "合并 2 条记录" }).click();
  await expect(page).toHaveURL(new RegExp(`/e/customer/${firm}$`));
  await page.goto(`/e/customer/${double}`);
  await expect(page.getByText("这条记录已并入另一条记录。")).toBeVisible();
  await page.getByRole("button", { name: "撤销合并" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销合并" }).click();
  await expect(page.getByText("已恢复 1 条记录").first()).toBeVisible();
  await expect(page.getByText("这条记录已并入另一条记录。")).toHaveCount(0);
  // What was undone offers it no more.
  await expect(page.getByRole("button", { name: "撤销合并…" })).toHaveCount(0);
});

test("what a rule only warns of is told after a merge", async ({ crm, sitDown }) => {
  const said = { en: "Tell the branch in this city.", "zh-CN": "请告知当地分公司。" };
  const admin = await crm.client();
  await publishSet(admin, ({ entity: { customer } }) => ({
    entity: customer && {
      customer: {
        ...customer,
        "x-rules": [{ id: "mild", must: { not: { required: ["city"] } }, message: said, severity: "warning" }],
      },
    },
  }));
  const ids = await addRecords(admin, "customer", [
    { name: "杭州云栖测控", city: "杭州" },
    { name: `云栖测控${"很长的名称".repeat(30)}` },
  ]);

  const page = await sitDown();
  await page.goto(`/e/customer/merge?ids=${ids.join(",")}`);
  const stays = page.getByRole("group", { name: "保留" });
  await stays.getByRole("radio", { name: /^云栖测控/ }).check();
  // Records stand under each other, however long a value is.
  const [first, second] = [stays, page.getByRole("group", { name: "城市" })].map((line) =>
    line.getByRole("radio").nth(1).boundingBox(),
  );
  expect((await second)?.x).toBe((await first)?.x);
  await page.getByRole("button", { name: "合并 2 条记录" }).click();
  await expect(page).toHaveURL(new RegExp(`/e/customer/${ids[1]}$`));
  const told = page.getByRole("alert").filter({ hasText: said["zh-CN"] });
  await expect(told.getByText("已保存，但请留意")).toBeVisible();
  await told.getByRole("button").click();
  await expect(told).toHaveCount(0);
});
