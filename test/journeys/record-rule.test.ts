import { expect } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { test } from "../support/journeys/journey.ts";
import { STAFF } from "../support/journeys/people.ts";
import { settle } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

const SAID = "成本不能高于金额。";

test("an administrator says what must hold of a record; staff are told so as they type, and for each row of a file", async ({
  crm,
  sitDown,
}) => {
  test.slow();
  const admin = await crm.client();
  await addStaff(admin, ["manager"]);
  const [customer = ""] = await addRecords(admin, "customer", [{ name: "恒宇精密" }]);
  await addRecords(admin, "opportunity", [{ name: "旧商机", customer, amount: 10, cost: 20 }]);

  const page = await sitDown();
  const complaints = watchPage(page);
  await page.goto("/design/opportunity");
  await settle(page);
  await page.getByRole("button", { name: /^表单：/ }).click();
  await page.getByRole("menuitem", { name: "实体设置" }).click();
  const settings = page.getByRole("complementary", { name: "设置" });
  await settings.getByRole("region", { name: "校验规则" }).getByRole("button", { name: "添加规则" }).click();
  const dialog = page.getByRole("dialog", { name: "新建校验规则" });
  await dialog.getByRole("radio", { name: "公式" }).click();
  await dialog.getByRole("textbox", { name: "必须满足" }).fill("IFBLANK({预计成本}, 0) <= IFBLANK({amount}, 0)");
  await dialog.getByRole("textbox", { name: "提示文字 · 中文" }).fill(SAID);
  await dialog.getByRole("textbox", { name: "提示文字 · English" }).fill("The cost is above the amount.");
  await dialog.getByRole("combobox", { name: "显示位置" }).selectOption({ label: "预计成本" });
  await expect(dialog.getByText(/^「.+」满足此规则。$/)).toBeVisible();
  await dialog.getByRole("button", { name: "应用" }).click();
  await expect(settings.getByRole("button", { name: SAID })).toBeVisible();
  await settings.getByRole("button", { name: SAID }).scrollIntoViewIfNeeded();

  // A default by formula, beside it.
  await page.getByRole("button", { name: /^预计成交日期，/ }).click();
  await settings.getByRole("button", { name: "添加公式" }).click();
  await settings.getByRole("textbox", { name: "默认值公式" }).fill("TODAY() + IF({amount} > 1000, 60, 30)");

  await page.getByRole("button", { name: "发布…" }).click();
  const main = page.getByRole("main");
  await expect(main.getByText("现有 1 条记录不符合此规则", { exact: false })).toBeVisible();
  await main.getByRole("button", { name: /^发布 \d+ 处更改$/ }).click();
  await expect(main).toContainText(/第 \d+ 版已发布。/);
  expect(complaints).toEqual([]);

  const staff = await sitDown(STAFF);
  await staff.goto("/e/opportunity/new");
  await settle(staff);
  const form = staff.getByRole("form");
  const closes = form.getByRole("textbox", { name: "预计成交日期" });
  const first = await closes.inputValue();
  expect(first).not.toBe("");
  await form.getByRole("textbox", { name: "商机名称" }).fill("新商机");
  await form.getByRole("textbox", { name: "金额" }).fill("2000");
  await expect(closes).not.toHaveValue(first);
  await form.getByRole("textbox", { name: "预计成本" }).fill("3000");
  await form.getByRole("textbox", { name: "金额" }).click();
  await expect(form.getByText(SAID)).toBeVisible();
  // Put right at the other field that the rule reads.
  await form.getByRole("textbox", { name: "金额" }).fill("4000");
  await expect(form.getByText(SAID)).toHaveCount(0);

  await page.goto("/e/opportunity/import");
  const lines = ["商机名称,金额,预计成本", "好商机,100,50", "坏商机,100,150"];
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "商机.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.getByRole("button", { name: "检查" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: SAID })).toBeVisible();
});
