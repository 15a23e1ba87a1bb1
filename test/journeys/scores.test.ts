import { expect } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { axeFaults } from "../support/journeys/axe-faults.ts";
import { test } from "../support/journeys/journey.ts";
import { STAFF } from "../support/journeys/people.ts";
import { settle } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

test("staff see what a customer lacks and fill it in; an administrator weighs what is counted", async ({
  crm,
  sitDown,
}) => {
  test.slow();
  const admin = await crm.client();
  await addStaff(admin, ["manager"]);
  const [customer = ""] = await addRecords(admin, "customer", [
    { name: "陈思远", kind: "person", phone: "13800138000", email: "chen@example.com", source: "referral" },
  ]);

  const staff = await sitDown(STAFF);
  const complaints = watchPage(staff);
  await staff.goto(`/e/customer/${customer}`);
  await settle(staff);
  await expect(staff.getByRole("meter", { name: "已填 75%" }).first()).toBeVisible();
  // What only firms have is not asked of a person.
  const lacking = staff.getByRole("form").getByRole("list", { name: "待补充" });
  await expect(lacking.getByRole("listitem")).toHaveText(["城市", "地址"]);
  expect(await axeFaults(staff, "scores")).toEqual([]);
  await staff.getByRole("button", { name: "缺 2 项" }).click();
  await staff.getByRole("dialog").getByRole("button", { name: "填写「城市」" }).click();
  await staff.keyboard.type("苏州");
  await expect(lacking.getByRole("listitem")).toHaveText(["地址"]);
  await staff.keyboard.press("Control+s");
  await expect(staff.getByRole("button", { name: "缺 1 项" })).toBeVisible();
  expect(complaints).toEqual([]);

  const page = await sitDown();
  await page.goto("/design/customer");
  await settle(page);
  await page.getByRole("button", { name: /^完整度，/ }).click();
  const settings = page.getByRole("complementary", { name: "设置" });
  await settings.getByRole("textbox", { name: "「电话」的权重" }).fill("9");
  await settings.getByRole("button", { name: "不再计入「地址」" }).click();
  await settings.getByRole("combobox", { name: "添加计入的字段…" }).selectOption({ label: "备注" });
  await page.getByRole("button", { name: "发布…" }).click();
  const main = page.getByRole("main");
  const later = main.getByRole("region", { name: "发布后由后台计算" });
  await expect(later.getByText("客户 · 完整度")).toBeVisible();
  await main.getByRole("button", { name: /^发布 \d+ 处更改$/ }).click();
  await expect(main).toContainText(/第 \d+ 版已发布。/);

  await expect.poll(async () => (await admin.ask("GET", `/api/v1/customer/${customer}`)).json["completeness"]).toBe(92);
});
