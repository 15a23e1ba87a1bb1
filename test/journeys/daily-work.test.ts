import { expect, type Page } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { choose } from "../support/journeys/choose.ts";
import { test } from "../support/journeys/journey.ts";
import { STAFF } from "../support/journeys/people.ts";
import type { Crm } from "../support/journeys/start-crm.ts";

const CUSTOMERS = [
  { name: "张伟", city: "苏州", tier: "b", annual_revenue: 3_000_000, phone: "13800138000" },
  { name: "苏州恒宇", city: "苏州", tier: "a", annual_revenue: 9_000_000, industry: "machinery" },
  { name: "无锡安泰", city: "无锡", tier: "a", annual_revenue: 5_000_000 },
];

async function stock(crm: Crm): Promise<readonly string[]> {
  const admin = await crm.client();
  const owner = await addStaff(admin);
  const ids = await addRecords(
    admin,
    "customer",
    CUSTOMERS.map((customer) => ({ ...customer, owner })),
  );
  await addRecords(
    admin,
    "opportunity",
    ["仪器采购", "产线改造"].map((name) => ({ name, customer: ids[0], stage: "negotiation", amount: 80_000, owner })),
  );
  return ids;
}

const rowNames = (page: Page) => page.getByRole("grid").getByRole("link", { name: /苏州恒宇|无锡安泰/ });

test("a seller filters and sorts the list, finds somebody by pinyin, and edits against a colleague", async ({
  crm,
  sitDown,
}) => {
  const [zhang = ""] = await stock(crm);
  const page = await sitDown(STAFF);
  await page.goto("/e/customer");
  await expect(page.getByRole("grid")).toContainText("苏州恒宇");

  await page.getByRole("button", { name: "A 级" }).click();
  await expect(page.getByRole("grid")).not.toContainText("张伟");
  await expect(page).toHaveURL(/where=/);
  await page.getByRole("columnheader", { name: "年营业额" }).click();
  await expect(page).toHaveURL(/sort=/);
  await expect(rowNames(page)).toHaveText([/无锡安泰/, /苏州恒宇/]);
  await page.getByRole("columnheader", { name: "年营业额" }).click();
  await expect(rowNames(page)).toHaveText([/苏州恒宇/, /无锡安泰/]);

  // A filter of one's own, every part of it picked by mouse.
  await page.getByRole("button", { name: "筛选" }).click();
  await page.getByRole("option", { name: "行业", exact: true }).click();
  await choose(page.getByRole("combobox", { name: "比较方式" }), "为空");
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByRole("grid")).not.toContainText("苏州恒宇");
  await expect(rowNames(page)).toHaveText([/无锡安泰/]);

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "搜索" }).fill("zw");
  await expect(page.getByRole("option", { name: /张伟/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "张伟" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(zhang));

  const form = page.getByRole("form", { name: "资料" });
  await form.getByRole("group", { name: "邮箱" }).click();
  await form.getByRole("textbox", { name: "邮箱" }).fill("张伟在公司");
  await form.getByRole("textbox", { name: "邮箱" }).press("Tab");
  await expect(form.getByRole("textbox", { name: "官网" })).toBeFocused();
  await expect(form.getByText("邮箱格式不对，应类似 name@company.com")).toBeVisible();
  await expect(form.getByRole("button", { name: "1 项待修正" })).toBeVisible();
  // The server says the same of the same value.
  const seller = await crm.client(STAFF);
  const refused = await seller.ask("PATCH", `/api/v1/customer/${zhang}`, { body: { email: "张伟在公司" } });
  expect(refused.json.error.details).toEqual([expect.objectContaining({ path: "/email", code: "bad_email" })]);

  await form.getByRole("textbox", { name: "邮箱" }).fill("zhang@wei.example");
  await form.getByRole("group", { name: "城市" }).click();
  await form.getByRole("textbox", { name: "城市" }).fill("昆山");
  // Meanwhile a colleague changes one of the same fields and another.
  const admin = await crm.client();
  await admin.trpc.records.write.mutate({
    changes: [
      { op: "update", entity: "customer", id: zhang, values: { city: "太仓", website: "https://zhang.example" } },
    ],
  });
  await form.getByRole("button", { name: "保存" }).click();
  const conflict = page.getByRole("dialog", { name: "两个人改了同一条记录" });
  await expect(conflict.getByRole("row")).toHaveCount(2);
  await expect(conflict.getByRole("row", { name: /城市/ })).toContainText("太仓");
  await expect(conflict.getByRole("row", { name: /城市/ })).toContainText("昆山");
  await conflict.getByRole("radio", { name: "城市：用您的" }).check();
  await conflict.getByRole("button", { name: "按选择保存" }).click();
  await expect(conflict).toBeHidden();
  await expect(form.getByRole("group", { name: "城市" })).toContainText("昆山");
  await expect(form.getByRole("group", { name: "官网" })).toContainText("zhang.example");
  // The dialog is gone before the answer is there.
  await expect
    .poll(async () => (await seller.ask("GET", `/api/v1/customer/${zhang}`)).json)
    .toMatchObject({ city: "昆山", email: "zhang@wei.example", website: "https://zhang.example" });
});

test("a seller moves deals on the board to won, by mouse and by keyboard", async ({ crm, sitDown }) => {
  await stock(crm);
  const page = await sitDown(STAFF);
  await page.goto("/e/opportunity?view=opportunity-board");
  const lane = (name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
  const card = (name: string) => page.getByRole("group", { name, exact: true });
  await expect(lane("商务谈判").getByRole("group", { name: "仪器采购" })).toBeVisible();

  const from = await card("仪器采购").boundingBox();
  const to = await lane("赢单").boundingBox();
  if (!from || !to) throw new Error("The card or the lane is not drawn.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 12);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 8 });
  await expect(page.getByText("松开以移到「赢单」")).toBeVisible();
  await page.mouse.up();
  await expect(lane("赢单").getByRole("group", { name: "仪器采购" })).toBeVisible();

  await card("产线改造").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("产线改造位于商务谈判上方。")).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("产线改造位于赢单上方。")).toBeAttached();
  await page.keyboard.press("Enter");
  await expect(lane("赢单").getByRole("group", { name: "产线改造" })).toBeVisible();

  const { trpc } = await crm.client(STAFF);
  const stages = await trpc.records.aggregate.query({
    entity: "opportunity",
    group: [{ field: "stage" }],
    aggregates: [{ fn: "count", as: "n" }],
  });
  expect(stages).toEqual([{ stage: "won", n: 2 }]);
});

test("a seller orders a related list by its heads, by mouse and keyboard, and takes the order along to the whole list", async ({
  crm,
  sitDown,
}) => {
  const [zhang = ""] = await stock(crm);
  const seller = await (await crm.client(STAFF)).trpc.session.me.query();
  // More than are shown at once, so that the order cannot be that of the rows that were there.
  const amounts = Array.from({ length: 12 }, (_, index) => ({
    name: `项目 ${index}`,
    customer: zhang,
    stage: "qualify",
    amount: (index + 1) * 1000,
    owner: seller?.user.id,
  }));
  await addRecords(await crm.client(), "opportunity", amounts);
  const page = await sitDown(STAFF);
  await page.goto(`/e/customer/${zhang}`);
  await page.getByRole("tab", { name: /商机/ }).click();
  const list = page.getByRole("table", { name: "商机" });
  const head = list.getByRole("columnheader", { name: /金额/ });
  const first = list.getByRole("row").nth(1);
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(first).toContainText("项目 0");
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(first).toContainText("80,000");
  await expect(head.getByRole("button")).toBeFocused();

  await page.getByRole("button", { name: "查看全部" }).click();
  await expect(page).toHaveURL(/sort=-amount/);
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toContainText("80,000");
});

test("what somebody in a hurry types before the palette has come stands in it", async ({ crm, sitDown }) => {
  await stock(crm);
  const page = await sitDown(STAFF);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/palette-dialog-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/e/customer");
  await expect(page.getByRole("grid")).toContainText("苏州恒宇");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("zx");
  await page.keyboard.press("Backspace");
  const input = page.getByRole("combobox", { name: "搜索" });
  await expect(input).toHaveCount(0);
  letGo();
  await expect(input).toBeFocused();
  await expect(input).toHaveValue("z");
  await page.keyboard.type("w");
  await expect(input).toHaveValue("zw");
  await expect(page.getByRole("option", { name: /张伟/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(input).toHaveValue("");
});
