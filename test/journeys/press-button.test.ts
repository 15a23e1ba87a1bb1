import { expect } from "@playwright/test";
import { addRecords } from "../support/journeys/add-staff.ts";
import { test } from "../support/journeys/journey.ts";
import { publishSet } from "../support/journeys/publish-set.ts";

test("a rule's button is pressed in a list by keyboard and on a phone, asks first, and says why it cannot be", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  await publishSet(admin, () => ({
    rule: {
      raise: {
        labels: { en: "Raise", "zh-CN": "升级" },
        entity: "customer",
        trigger: { type: "button", settings: { confirm: true } },
        condition: { not: { required: ["tier"], properties: { tier: { const: "a" } } } },
        steps: [{ id: "set", type: "set-fields", settings: { values: { tier: { value: "a" } } } }],
      },
    },
    view: {
      raising: { entity: "customer", order: 1, columns: [{ field: "name" }, { field: "tier" }], buttons: ["raise"] },
    },
  }));
  await addRecords(admin, "customer", [
    { name: "按钮甲", tier: "c" },
    { name: "按钮乙", tier: "c" },
  ]);

  const page = await sitDown();
  await page.goto("/e/customer?view=raising&q=按钮");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await row("按钮甲").getByRole("gridcell", { name: "C 普通客户" }).click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const asked = page.getByRole("dialog", { name: "执行「升级」？" });
  await expect(asked.getByText("按钮甲")).toBeVisible();
  await asked.getByRole("button", { name: "升级" }).click();
  await expect(page.getByText("升级：已完成")).toBeVisible();
  await expect(row("按钮甲").getByText("A 战略客户")).toBeVisible();
  await row("按钮甲").getByRole("button", { name: "升级" }).click({ force: true });
  await expect(row("按钮甲").getByText("仅限：等级 不是 A 战略客户")).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "按钮乙的操作" }).click();
  await page.getByRole("menuitem", { name: "升级" }).click();
  await asked.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "按钮甲的操作" }).click();
  await expect(page.getByRole("menuitem", { name: /仅限/ })).toBeDisabled();
});
