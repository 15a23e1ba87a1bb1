import { expect, type Page } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { dragTo } from "../support/journeys/drag-to.ts";
import { test } from "../support/journeys/journey.ts";
import { ADMIN, STAFF } from "../support/journeys/people.ts";
import { publishDraft } from "../support/journeys/publish-draft.ts";
import { settle } from "../support/journeys/settle.ts";

/** How often a page was loaded anew since. */
function loadsOf(page: Page): { readonly count: number } {
  const loads = { count: 0 };
  page.on("domcontentloaded", () => (loads.count += 1));
  return loads;
}

test("what a colleague changes appears without a reload", async ({ crm, sitDown }) => {
  const admin = await crm.client();
  await admin.trpc.users.create.mutate({ ...STAFF, roles: ["admin"] });
  const mine = await sitDown(ADMIN);
  const theirs = await sitDown(STAFF);
  for (const page of [mine, theirs]) {
    await page.goto("/e/customer?q=李娜");
    await expect(page.getByRole("grid")).toContainText("李娜");
  }
  await theirs.getByRole("link", { name: "李娜" }).first().click();
  await expect(theirs.getByRole("heading", { name: "李娜" })).toBeVisible();
  const reloads = { count: 0 };
  mine.on("framenavigated", () => (reloads.count += 1));

  await theirs.getByRole("button", { name: /移到「沉睡」/ }).click();
  await expect(mine.getByRole("grid")).toContainText("沉睡");

  const { rows } = await admin.trpc.records.query
    .query({ entity: "customer", search: "李娜", limit: 1 })
    .then((page) => ({
      rows: (typeof page === "string" ? JSON.parse(page) : page).data as { id: string; rev: number }[],
    }));
  const [record] = rows;
  if (!record) throw new Error("There is no such record.");
  await admin.trpc.records.write.mutate({
    changes: [{ op: "update", entity: "customer", id: record.id, values: { city: "拉萨" } }],
  });
  await expect(theirs.getByRole("main")).toContainText("拉萨");
  expect(reloads.count).toBe(0);
});

test("what was changed while the stream of changes was refused appears once it is there again", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const [id = ""] = await addRecords(admin, "customer", [{ name: "长河仪器", tier: "c", city: "昆山" }]);
  const page = await sitDown(ADMIN);
  let refused = 0;
  let away = true;
  await page.route("**/api/trpc/live.changes*", async (route) => {
    if (!away) return route.continue();
    refused += 1;
    return route.fulfill({ status: 503, body: "" });
  });
  await page.goto(`/e/customer/${id}`);
  await expect(page.getByRole("main")).toContainText("昆山");
  await expect.poll(() => refused).toBeGreaterThan(0);
  const city = (name: string) => admin.ask("PATCH", `/api/v1/customer/${id}`, { body: { city: name } });
  await city("拉萨");
  away = false;
  await expect(page.getByRole("main")).toContainText("拉萨", { timeout: 20_000 });
  await city("西宁");
  await expect(page.getByRole("main")).toContainText("西宁");
});

test("what an administrator publishes appears to staff at their work without a reload, and takes nothing they typed", async ({
  crm,
  sitDown,
}) => {
  const admin = await crm.client();
  const owner = await addStaff(admin);
  const [mine = ""] = await addRecords(admin, "customer", [{ name: "恒宇精密", tier: "c", owner }]);
  const list = await sitDown(STAFF);
  await list.goto("/e/customer");
  await expect(list.getByRole("grid")).toContainText("恒宇精密");
  const record = await list.context().newPage();
  await record.goto(`/e/customer/${mine}`);
  const form = record.getByRole("form", { name: "资料" });
  await form.getByRole("group", { name: "城市" }).click();
  await form.getByRole("textbox", { name: "城市" }).fill("昆山");
  const loads = [loadsOf(list), loadsOf(record)];

  const page = await sitDown(ADMIN);
  await page.goto("/design/customer");
  await settle(page);
  await dragTo(page.getByRole("complementary", { name: "部件" }).getByRole("button", { name: "单选" }), {
    to: page.getByRole("button", { name: /^行业，/ }),
    at: ({ width, height }) => ({ x: width / 4, y: height - 2 }),
    sign: page.getByText("放在「行业」之后"),
  });
  await page.getByRole("textbox", { name: "标签 · 中文" }).fill("采购方式");
  await page.getByRole("textbox", { name: "标签 · English" }).fill("Purchasing");
  await expect(page.getByText("已自动保存")).toBeVisible();
  await publishDraft(page, ["新增「采购方式」"]);

  await expect(form.getByText("采购方式")).toBeVisible();
  await expect(form.getByRole("textbox", { name: "城市" })).toHaveValue("昆山");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("button", { name: "保存" })).toBeHidden();
  await list.getByRole("button", { name: "筛选" }).click();
  await expect(list.getByText("采购方式").filter({ visible: true }).first()).toBeVisible();
  expect(loads.map(({ count }) => count)).toEqual([0, 0]);
  expect((await admin.ask("GET", `/api/v1/customer/${mine}`)).json).toMatchObject({ city: "昆山" });
});
