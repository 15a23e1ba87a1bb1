import { expect } from "@playwright/test";
import { addRecords } from "../support/journeys/add-staff.ts";
import { choose } from "../support/journeys/choose.ts";
import { test } from "../support/journeys/journey.ts";

test("a group of companies is walked by keyboard, kept free of circles, and found by what lies below", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const [group = ""] = await addRecords(admin, "customer", [{ name: "华东集团", industry: "machinery" }]);
  const [firm = ""] = await addRecords(admin, "customer", [{ name: "苏州分公司", parent: group }]);
  await addRecords(admin, "customer", [{ name: "昆山工厂", parent: firm }]);

  const page = await sitDown();
  await page.goto(`/e/customer/${group}`);
  await page.getByRole("tab", { name: /下属公司/ }).click();
  const list = page.getByRole("table", { name: "下属公司" });
  await expect(list.getByRole("link", { name: "昆山工厂" })).toHaveCount(0);
  await list.getByRole("button", { name: "展开「苏州分公司」的下级" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(list.getByRole("link", { name: "昆山工厂" })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(list.getByRole("link", { name: "昆山工厂" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await list.getByRole("link", { name: "昆山工厂" }).click();

  const above = page.getByRole("navigation", { name: "上级路径" });
  await expect(above.getByRole("link")).toHaveText(["华东集团", "苏州分公司"]);
  await above.getByRole("link", { name: "华东集团" }).click();
  await expect(page.getByRole("heading", { name: "华东集团" })).toBeVisible();

  // Its own branch cannot be what it lies below; the way round is told.
  const form = page.getByRole("form", { name: "资料" });
  await form.getByRole("group", { name: "上级公司" }).click();
  await form.getByRole("combobox", { name: "上级公司" }).fill("昆山");
  await page
    .getByRole("option", { name: /昆山工厂/ })
    .first()
    .click();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("它会成为自己的下级：华东集团 → 昆山工厂 → 苏州分公司 → 华东集团")).toBeVisible();

  const where = JSON.stringify({ required: ["parent"], properties: { parent: { under: group } } });
  await page.goto(`/e/customer?where=${encodeURIComponent(where)}`);
  const grid = page.getByRole("grid");
  await expect(grid.getByRole("link", { name: /苏州分公司|昆山工厂/ })).toHaveCount(2);
});

test("a choice offers what goes with another, and what no longer goes with it is told and kept", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const [id = ""] = await addRecords(admin, "customer", [
    { name: "恒宇精密", industry: "machinery", sub_industry: "machine_tools" },
  ]);
  const page = await sitDown();
  await page.goto(`/e/customer/${id}`);
  const form = page.getByRole("form", { name: "资料" });
  await form.getByRole("group", { name: "行业", exact: true }).click();
  await choose(form.getByRole("combobox", { name: "行业", exact: true }), "医药医疗");
  await expect(form.getByText("「机床」与所依赖字段的取值不匹配")).toBeVisible();
  await expect(form.getByRole("combobox", { name: "细分行业" })).toHaveValue("机床");

  await form.getByRole("combobox", { name: "细分行业" }).click();
  await form.getByRole("combobox", { name: "细分行业" }).fill("");
  await expect(page.getByRole("option")).toHaveText([/机床/, /药品/, /医疗器械/]);
  await page.getByRole("option", { name: "医疗器械" }).click();
  await form.getByRole("button", { name: "保存" }).click();
  await expect
    .poll(async () => (await admin.ask("GET", `/api/v1/customer/${id}`)).json)
    .toMatchObject({ industry: "pharma", sub_industry: "medical_devices" });
  const refused = await admin.ask("PATCH", `/api/v1/customer/${id}`, { body: { industry: "software" } });
  expect(refused.json.error.details).toEqual([
    expect.objectContaining({ path: "/sub_industry", code: "option_does_not_fit" }),
  ]);
});
