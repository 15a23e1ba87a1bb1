import { expect, type Page } from "@playwright/test";
import { addRecords, addStaff } from "../support/journeys/add-staff.ts";
import { choose } from "../support/journeys/choose.ts";
import { dragTo } from "../support/journeys/drag-to.ts";
import { test as base } from "../support/journeys/journey.ts";
import { type Mailbox, openMailbox } from "../support/journeys/mailbox.ts";
import { ADMIN, STAFF } from "../support/journeys/people.ts";
import { publishDraft } from "../support/journeys/publish-draft.ts";

const test = base.extend<{ mailbox: Mailbox }>({
  mailbox: async ({ browserName }, give) => {
    const mailbox = await openMailbox(`mail.${browserName}.example`);
    await give(mailbox);
    await mailbox.close();
  },
  crmOptions: async ({ mailbox }, give) => {
    await give({ env: { SMTP_URL: `${mailbox.url}?from=crm@example.com` } });
  },
});

const CANVAS = "从触发到结束的流程";

const panelOf = (page: Page) => page.getByRole("complementary", { name: "所选内容的设置" });

/** Gives a field its value in the step that is open. */
async function setField(page: Page, field: string, how?: string): Promise<void> {
  const panel = panelOf(page);
  await choose(panel.getByRole("combobox", { name: "添加字段…" }), field);
  if (how !== undefined) await choose(panel.getByRole("combobox", { name: `${field} 的取值方式` }), how);
}

async function pickSource(page: Page, button: string | RegExp, path: string): Promise<void> {
  await panelOf(page).getByRole("button", { name: button }).last().click();
  await page.getByRole("textbox", { name: "搜索取值" }).fill(path);
  await page.getByRole("option", { disabled: false }).filter({ visible: true }).first().click();
}

async function buildRule(page: Page): Promise<void> {
  await page.goto("/rules");
  await page.getByRole("button", { name: "新建规则" }).click();
  const dialog = page.getByRole("dialog", { name: "新建规则" });
  await dialog.getByRole("textbox", { name: "名称 · 中文" }).fill("大单赢单");
  await dialog.getByRole("textbox", { name: "名称 · English" }).fill("Big deal won");
  await choose(dialog.getByRole("combobox", { name: "何时触发" }), "记录变化时");
  await choose(dialog.getByRole("combobox", { name: "实体" }), "商机");
  await dialog.getByRole("button", { name: "创建" }).click();
  await expect(page).toHaveURL(/\/rules\/big-deal-won$/);

  const panel = panelOf(page);
  await expect(panel.getByRole("combobox", { name: "何时", exact: true })).toHaveValue("条件变为成立时");
  const when = panel.getByRole("group", { name: "仅当" });
  await when.getByRole("button", { name: "条件", exact: true }).click();
  await page.getByRole("option", { name: "阶段", exact: true }).click();
  await choose(when.getByRole("combobox", { name: "值" }), "赢单");
  await when.getByRole("button", { name: "条件", exact: true }).click();
  await page.getByRole("option", { name: "金额", exact: true }).click();
  // The draft is saved meanwhile, and a line that is only begun must outlive that.
  await expect(page.getByText("已自动保存")).toBeVisible();
  await choose(when.getByRole("combobox", { name: "比较方式" }).last(), "≥");
  await when.getByRole("textbox", { name: "值" }).fill("10000");
  await when.getByRole("textbox", { name: "值" }).press("Tab");
  const canvas = page.getByRole("region", { name: CANVAS });
  await expect(canvas.getByRole("button", { name: "阶段 是 赢单 且 金额 ≥ 10,000" })).toBeVisible();

  // The first step by mouse, from the palette onto the wire.
  const here = canvas.getByText("在最前面", { exact: true });
  await dragTo(page.getByRole("region", { name: "可添加的步骤" }).getByRole("button", { name: "更新字段" }), {
    to: canvas.getByRole("button", { name: "添加步骤：在最前面" }).or(here),
    sign: here,
  });
  await choose(panel.getByRole("combobox", { name: "记录" }), /^客户/);
  await setField(page, "等级");
  await choose(panel.getByRole("combobox", { name: "等级", exact: true }), "A 战略客户");
  await expect(canvas.getByRole("button", { name: "客户 · 等级 → A 战略客户" })).toBeVisible();

  const addStep = async (action: RegExp): Promise<void> => {
    await canvas
      .getByRole("button", { name: /^添加步骤：/ })
      .last()
      .click();
    await page.getByRole("option", { name: action }).click();
  };
  await addStep(/^新建记录/);
  await choose(panel.getByRole("combobox", { name: "实体" }), "任务");
  await setField(page, "任务");
  await panel.getByRole("textbox", { name: "任务", exact: true }).fill("回访：{{ record.name }}");
  await setField(page, "客户", "取自");
  await pickSource(page, "选择取值…", "record.customer");
  await setField(page, "负责人", "取自");
  await pickSource(page, "选择取值…", "record.owner");
  await setField(page, "截止日期", "今天");
  await panel.getByRole("textbox", { name: "偏移" }).fill("7");
  await panel.getByRole("textbox", { name: "偏移" }).press("Tab");

  await addStep(/^通知成员/);
  await pickSource(page, "取自记录…", "record.owner");
  await panel.getByRole("textbox", { name: "标题 · 中文" }).fill("大单：{{ record.name }}");
  await panel.getByRole("textbox", { name: "标题 · English" }).fill("Big deal: {{ record.name }}");

  await addStep(/^发送消息/);
  await panel.getByRole("button", { name: "新建消息…" }).click();
  const sheet = page.getByRole("dialog", { name: "消息" });
  const words = {
    "名称 · 中文": "大单邮件",
    "名称 · English": "Big deal mail",
    "主题 · 中文": "CN {{ record.name }}",
    "主题 · English": "EN {{ record.name }}",
    "正文 · 中文": "RMB {{ record.amount }}",
    "正文 · English": "CNY {{ record.amount }}",
  };
  for (const [name, text] of Object.entries(words)) await sheet.getByRole("textbox", { name }).fill(text);
  await sheet.getByRole("button", { name: "保存到草稿" }).click();
  await expect(panel.getByRole("combobox", { name: "消息" })).toHaveValue("大单邮件");
  await pickSource(page, "取自记录…", "record.owner");

  await expect(page.getByText(/^问题：/)).toHaveCount(0);
  await page.getByRole("switch", { name: "停用" }).click();
  await expect(page.getByText("已自动保存")).toBeVisible();
}

test("an administrator builds a rule, tries it, publishes it; a seller wins a deal and it acts exactly once", async ({
  crm,
  sitDown,
  mailbox,
}) => {
  test.slow();
  const admin = await crm.client();
  const owner = await addStaff(admin);
  const [customer = ""] = await addRecords(admin, "customer", [{ name: "衡准试点", tier: "c", owner }]);
  const [deal = ""] = await addRecords(admin, "opportunity", [
    { name: "ZX-88", customer, stage: "negotiation", amount: 30_000, owner },
  ]);
  const tierOf = async (): Promise<unknown> => (await admin.ask("GET", `/api/v1/customer/${customer}`)).json["tier"];
  const tasks = async () => {
    const where = { required: ["customer"], properties: { customer: { const: customer } } };
    const { json } = await admin.ask("GET", `/api/v1/task?where=${encodeURIComponent(JSON.stringify(where))}`);
    return json.data.filter(({ subject }) => String(subject).startsWith("回访："));
  };

  const page = await sitDown(ADMIN);
  await buildRule(page);

  await page.getByRole("button", { name: "试运行" }).click();
  const trial = page.getByRole("region", { name: "试运行" });
  await trial.getByRole("combobox", { name: "搜索一条记录" }).fill("ZX-88");
  await page.getByRole("option", { name: /ZX-88/ }).click();
  await trial.getByRole("button", { name: "运行", exact: true }).click();
  await expect(trial).toContainText("没有改动任何数据");
  await expect(trial.getByRole("row", { name: /触发/ })).toContainText("不符合");
  await expect(trial.getByRole("row", { name: /等级/ })).toContainText("A 战略客户");
  await expect(trial.getByRole("row", { name: /回访：ZX-88/ })).toBeVisible();
  expect(await tierOf()).toBe("c");
  expect(await tasks()).toEqual([]);
  expect(mailbox.mails).toEqual([]);

  await publishDraft(page, ["大单赢单", "大单邮件"]);

  const seller = await sitDown(STAFF);
  await seller.goto("/e/opportunity?view=opportunity-board");
  const won = seller.getByRole("region", { name: /^赢单/ });
  const card = seller.getByRole("group", { name: "ZX-88", exact: true });
  await dragTo(card, {
    to: won,
    at: ({ width }) => ({ x: width / 2, y: 120 }),
    sign: seller.getByText("松开以移到「赢单」"),
  });
  await expect(won.getByRole("group", { name: "ZX-88" })).toBeVisible();
  await expect.poll(tierOf, { timeout: 20_000 }).toBe("a");
  const own = (): readonly string[] => mailbox.mails.filter((mail) => mail.includes("Subject: CN ZX-88"));
  await expect.poll(() => own().length, { timeout: 20_000 }).toBe(1);
  // Saved once more it is no new event: the condition was true before.
  const again = { next_step: "Order" };
  await admin.trpc.records.write.mutate({
    changes: [{ op: "update", entity: "opportunity", id: deal, values: again }],
  });

  await page.goto("/rules/big-deal-won");
  await page.getByText("运行记录").click();
  const runs = page.getByRole("listitem").filter({ has: page.locator("[aria-expanded]") });
  await expect(runs).toHaveCount(1);
  await runs.first().getByRole("button").first().click();
  const steps = runs.first().getByRole("listitem");
  await expect(steps).toHaveCount(4);
  for (const [index, [input, output]] of [
    ["A 战略客户", "衡准试点"],
    ["截止日期", "回访：ZX-88"],
    ["标题", "已发通知数"],
    ["收件人", "已排队消息数"],
  ].entries()) {
    await steps.nth(index).getByText("输入").click();
    await expect(steps.nth(index)).toContainText(input ?? "");
    await steps.nth(index).getByText("输出").click();
    await expect(steps.nth(index)).toContainText(output ?? "");
  }

  await seller.goto("/notifications");
  await expect(seller.getByRole("listitem").filter({ hasText: "大单：ZX-88" })).toHaveCount(1);
  // Rules count days where the workspace is, whoever set them off.
  const { timeZone } = await admin.trpc.settings.get.query();
  const due = new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(Date.now() + 7 * 86_400_000));
  expect(await tasks()).toEqual([expect.objectContaining({ subject: "回访：ZX-88", owner, customer, due_on: due })]);
  expect(own()).toHaveLength(1);
  expect(own()[0]).toContain(`To: ${STAFF.email}`);
  expect(own()[0]).toContain("From: crm@example.com");
  // As it goes by mail: "RMB ¥30,000".
  expect(own()[0]).toContain("RMB =C2=A530,000");
});
