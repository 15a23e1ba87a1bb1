import { expect } from "@playwright/test";
import { addRecords } from "../support/journeys/add-staff.ts";
import { test as base } from "../support/journeys/journey.ts";
import { type Mailbox, openMailbox } from "../support/journeys/mailbox.ts";

const test = base.extend<{ mailbox: Mailbox }>({
  mailbox: async ({ browserName }, give) => {
    const mailbox = await openMailbox(`mail.${browserName}.example`);
    await give(mailbox);
    await mailbox.close();
  },
  crmOptions: async ({ mailbox }, give) => {
    await give({ env: { SMTP_URL: mailbox.url, MAIL_FROM: "crm@example.com" } });
  },
});

test("an administrator changes a rule, tries it on a record, and it then acts exactly once", async ({
  crm,
  sitDown,
  mailbox,
}) => {
  const admin = await crm.client();
  const me = await admin.trpc.session.me.query();
  const owner = me?.user.id;
  const [customer = ""] = await addRecords(admin, "customer", [{ name: "衡准试点", status: "potential", owner }]);
  const [deal = ""] = await addRecords(admin, "opportunity", [
    { name: "试点项目", customer, stage: "negotiation", amount: 30_000, owner },
  ]);
  const statusOf = async (): Promise<unknown> =>
    (await admin.ask("GET", `/api/v1/customer/${customer}`)).json["status"];

  const page = await sitDown();
  await page.goto("/rules");
  await page.getByRole("link", { name: "赢单跟进" }).click();
  const amount = page.getByRole("textbox", { name: "值", exact: true }).last();
  await expect(amount).toHaveValue("10,000");
  await amount.fill("20000");
  await amount.press("Tab");
  await expect(page.getByRole("main")).toContainText("20,000");

  await page.getByRole("button", { name: "试运行" }).click();
  const trial = page.getByRole("region", { name: "试运行" });
  await trial.getByRole("combobox", { name: "搜索一条记录" }).fill("试点项目");
  await page.getByRole("option", { name: /试点项目/ }).click();
  await trial.getByRole("button", { name: "运行", exact: true }).click();
  await expect(trial).toContainText("没有改动任何数据");
  await expect(trial.getByRole("row", { name: /触发/ })).toContainText("不符合");
  await expect(trial.getByRole("row", { name: /客户转为合作中/ })).toContainText("合作中");
  await expect(trial.getByRole("row", { name: /7 天后跟进任务/ })).toContainText("试点项目");
  expect(await statusOf()).toBe("potential");
  expect(mailbox.mails).toEqual([]);

  // Taken as published once the draft has reached the server.
  await expect
    .poll(async () => JSON.stringify((await admin.trpc.definitions.draft.query()).set.rule["deal-won"]))
    .toContain("20000");
  const { version } = await admin.trpc.definitions.published.query();
  await admin.trpc.definitions.publish.mutate({ expectedVersion: version });

  const win = () =>
    admin.trpc.records.write.mutate({
      changes: [
        { op: "update", entity: "opportunity", id: deal, values: { stage: "won", next_step: `${Date.now()}` } },
      ],
    });
  await win();
  await expect.poll(statusOf, { timeout: 20_000 }).toBe("active");
  await expect.poll(() => mailbox.mails.length, { timeout: 20_000 }).toBe(1);
  // Saved once more it is no new event: the condition was true before.
  await win();

  await page.goto("/rules/deal-won");
  await page.getByText("运行记录").click();
  const runs = page.getByRole("listitem").filter({ has: page.locator("[aria-expanded]") });
  await expect(runs).toHaveCount(1);
  await runs.first().getByRole("button").first().click();
  await expect(runs.first().getByRole("listitem")).toHaveCount(4);
  await runs.first().getByText("输入").nth(1).click();
  await expect(runs.first()).toContainText("due_on");
  await runs.first().getByText("输出").nth(1).click();

  await page.goto("/notifications");
  await expect(page.getByRole("listitem").filter({ hasText: "赢单：试点项目" })).toHaveCount(1);
  const tasks = (
    await admin.ask(
      "GET",
      `/api/v1/task?where=${encodeURIComponent(JSON.stringify({ required: ["customer"], properties: { customer: { const: customer } } }))}`,
    )
  ).json.data;
  expect(tasks).toHaveLength(1);
  expect(tasks[0]).toMatchObject({ subject: expect.stringContaining("试点项目"), owner, status: "open" });
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]).toContain("admin@example.com");
});
