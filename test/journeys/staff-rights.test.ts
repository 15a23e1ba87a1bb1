import { expect, type Page } from "@playwright/test";
import { test } from "../support/journeys/journey.ts";
import { ADMIN, STAFF } from "../support/journeys/people.ts";

/** A cost that appears nowhere else, so that it is seen wherever it leaks. */
const CANARY = 71_828_182.84;
const CANARY_DIGITS = "71828182";

/** Every answer of the server that held the canary. */
function leaksOf(page: Page): readonly string[] {
  const leaks: string[] = [];
  page.on("response", (response) => {
    if (!response.url().includes("/api/") || response.url().includes("live.changes")) return;
    void response.text().then(
      (body) => body.replaceAll(",", "").includes(CANARY_DIGITS) && leaks.push(response.url()),
      () => undefined,
    );
  });
  return leaks;
}

test("an administrator adds a seller, who sees own customers only and the cost nowhere", async ({ crm, sitDown }) => {
  const page = await sitDown(ADMIN);
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "添加成员" }).click();
  const form = page.getByRole("dialog", { name: "添加成员" });
  await form.getByLabel("姓名").fill(STAFF.name);
  await form.getByLabel("邮箱").fill(STAFF.email);
  await form.getByRole("textbox", { name: "初始密码" }).fill(STAFF.password);
  await form.getByRole("combobox", { name: "角色" }).press("ArrowDown");
  await page.getByRole("option", { name: "销售" }).click();
  await page.keyboard.press("Escape");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: STAFF.email })).toContainText("销售");

  const admin = await crm.client();
  const people = await admin.trpc.users.names.query();
  const owner = people.find(({ name }) => name === STAFF.name)?.id;
  await admin.trpc.records.write.mutate({
    changes: [
      { op: "create", entity: "customer", values: { name: "小明的客户", city: "苏州", cost: CANARY, owner } },
      { op: "create", entity: "customer", values: { name: "别人的客户", city: "苏州", cost: CANARY } },
    ],
  });

  const staff = await sitDown(STAFF);
  const leaks = leaksOf(staff);
  await staff.goto("/e/customer");
  const grid = staff.getByRole("grid");
  await expect(grid).toContainText("小明的客户");
  await expect(grid).not.toContainText("别人的客户");
  await expect(staff.getByRole("navigation", { name: "导航" }).getByRole("link", { name: "模板" })).toHaveCount(0);

  // Neither the columns nor the filter nor the order know of it.
  await staff.getByRole("button", { name: "筛选" }).click();
  await expect(staff.getByText("员工人数").filter({ visible: true }).first()).toBeVisible();
  await expect(staff.getByText("服务成本")).toHaveCount(0);
  await staff.keyboard.press("Escape");
  await staff.getByRole("button", { name: /\d+ 列/ }).click();
  await expect(staff.getByText("员工人数").filter({ visible: true }).first()).toBeVisible();
  await expect(staff.getByText("服务成本")).toHaveCount(0);
  await staff.keyboard.press("Escape");

  // Nor does an address that names it, and what this role may not do is not offered.
  await staff.goto(`/e/customer?sort=-cost&where=${encodeURIComponent(JSON.stringify({ required: ["cost"] }))}`);
  await expect(staff.getByRole("status").filter({ hasText: "网址中有一部分涉及不存在的内容，已略去。" })).toBeVisible();
  await expect(grid).toContainText("小明的客户");
  await staff.getByRole("button", { name: "更多" }).filter({ visible: true }).last().click();
  await expect(staff.getByRole("menuitem", { name: "复制此列表的链接" })).toBeVisible();
  await expect(staff.getByRole("menuitem", { name: /CSV/ })).toHaveCount(0);
  await staff.keyboard.press("Escape");

  await staff.getByRole("link", { name: "小明的客户" }).first().click();
  await expect(staff.getByRole("heading", { name: "小明的客户" })).toBeVisible();
  await expect(staff.getByText("服务成本")).toHaveCount(0);

  await staff.keyboard.press("Control+k");
  await staff.getByRole("combobox", { name: "搜索" }).fill("别人的客户");
  await expect(staff.getByText("没有找到「别人的客户」。")).toBeVisible();
  await staff.getByRole("combobox", { name: "搜索" }).fill(CANARY_DIGITS);
  await expect(staff.getByText(`没有找到「${CANARY_DIGITS}」。`)).toBeVisible();

  // Asked for by name it is a field that is not there, in every way to ask.
  const client = await crm.client(STAFF);
  const answers = await Promise.all([
    client.ask("GET", "/api/v1/customer?limit=100"),
    client.ask("GET", "/api/v1/customer?fields=name,cost"),
    client.ask("GET", "/api/v1/customer?sort=-cost"),
    client.ask("GET", `/api/v1/customer?where=${encodeURIComponent(JSON.stringify({ required: ["cost"] }))}`),
    client.ask("GET", "/api/v1/customer/export.csv"),
    client.ask("GET", "/api/v1/customer/export.csv?fields=name,cost"),
    client.ask("GET", "/api/v1/openapi.json"),
  ]);
  for (const answer of answers) expect(answer.text.replaceAll(",", "")).not.toContain(CANARY_DIGITS);
  expect(answers[0]?.json.data.map(({ name }) => name)).toEqual(["小明的客户"]);
  for (const index of [1, 2, 3]) expect(answers[index]?.status).toBe(400);
  expect(leaks).toEqual([]);
});
