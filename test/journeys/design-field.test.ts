import { expect, type Page } from "@playwright/test";
import { addRecords } from "../support/journeys/add-staff.ts";
import { choose } from "../support/journeys/choose.ts";
import { dragTo } from "../support/journeys/drag-to.ts";
import { test } from "../support/journeys/journey.ts";
import { publishDraft } from "../support/journeys/publish-draft.ts";
import { settle } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

const settingsOf = (page: Page) => page.getByRole("complementary", { name: "设置" });
const markOf = (page: Page, label: string) => page.getByRole("button", { name: new RegExp(`^${label}，`) });

/** Below the item, nearer to its lower edge than to the next. */
const under = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  x: width / 4,
  y: height - 2,
});

test("an administrator drags a choice into the form, sets it up, and publishes it after reading the plan", async ({
  crm,
  sitDown,
}) => {
  test.slow();
  const admin = await crm.client();
  const draftOf = async () => (await admin.trpc.definitions.draft.query()).set;
  const fieldOf = async () => (await draftOf()).entity["customer"]?.properties["settlement"];
  /** The fields of the first section, in order. */
  const orderOf = async (): Promise<string> => {
    const { items = [] } = (await draftOf()).form["customer-record"]?.tabs[0]?.sections[0] ?? {};
    return items.map(({ field }) => field).join(" ");
  };
  const [old = "", plain = ""] = await addRecords(admin, "customer", [
    { name: "恒宇精密", tier: "a", city: "苏州", industry: "machinery" },
    { name: "安泰仪器", tier: "c" },
  ]);
  const before = (await admin.ask("GET", `/api/v1/customer/${old}`)).json;

  const page = await sitDown();
  const complaints = watchPage(page);
  await page.goto("/design/customer");
  await settle(page);
  const order = await orderOf();
  const settings = settingsOf(page);

  // From the palette, by mouse.
  const parts = page.getByRole("complementary", { name: "部件" });
  await dragTo(parts.getByRole("button", { name: "单选" }), {
    to: markOf(page, "行业"),
    at: under,
    sign: page.getByText("放在「行业」之后"),
  });
  await expect(settings.getByRole("heading", { name: "单选" })).toBeVisible();

  // Its words, its options.
  await settings.getByRole("textbox", { name: "标签 · 中文" }).fill("结算方式");
  await settings.getByRole("textbox", { name: "标签 · English" }).fill("Settlement");
  const options = settings.getByRole("region", { name: "选项" });
  await options.getByRole("button", { name: "添加选项" }).click();
  for (const [index, words] of [
    ["月结", "Monthly"],
    ["预付", "Paid ahead"],
    ["货到付款", "On delivery"],
  ].entries()) {
    const inputs = options.getByRole("listitem").nth(index).getByRole("textbox");
    for (const [language, text] of words.entries()) await inputs.nth(language).fill(text);
  }
  await expect(settings.getByRole("textbox", { name: "键" })).toHaveValue("settlement");

  // Required when the tier is A.
  await settings.getByRole("radiogroup", { name: "必填" }).getByText("符合条件时").click();
  const dialog = page.getByRole("dialog", { name: "必填条件" });
  await choose(dialog.getByRole("combobox", { name: "字段" }), "等级");
  await choose(dialog.getByRole("combobox", { name: "值" }), "A 战略客户");
  await dialog.getByRole("button", { name: "应用" }).click();
  await expect(settings.getByRole("region", { name: "必填" })).toContainText("等级 是 A 战略客户");
  await expect
    .poll(async () => (await fieldOf())?.["x-options"]?.map(({ id }) => id))
    .toEqual(["monthly", "paid_ahead", "on_delivery"]);
  const first = await orderOf();
  expect(first).toBe(order.replace("industry", "industry settlement"));

  // Moved by mouse, then by keyboard; undone and done again.
  await dragTo(markOf(page, "结算方式"), {
    to: markOf(page, "来源"),
    at: under,
    sign: page.getByText("放在「来源」之后"),
  });
  await expect.poll(orderOf).toBe(order.replace("source", "source settlement"));
  await markOf(page, "结算方式").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("已拿起 结算方式，「来源」之后。")).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("放在「状态」之后")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("结算方式 已放在「状态」之后。")).toBeAttached();
  await expect.poll(orderOf).toBe(order.replace("status", "status settlement"));
  await page.getByRole("button", { name: "撤销：移动「结算方式」" }).click();
  await page.getByRole("button", { name: "撤销：移动「结算方式」" }).click();
  await expect.poll(orderOf).toBe(first);
  await page.getByRole("button", { name: "重做：移动「结算方式」" }).click();
  await expect.poll(orderOf).toBe(order.replace("source", "source settlement"));

  // The source shows the same; what is typed there shows on the form, and what is wrong says so and changes nothing.
  await page.getByRole("button", { name: "源码" }).click();
  const source = page.getByRole("region", { name: "源码" });
  await expect(source.locator(".cm-line", { hasText: '"settlement": {' })).toBeInViewport();
  const help = source.locator(".cm-line", { hasText: '"zh-CN": "结算方式"' });
  await help.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.type('与周期"');
  await expect(markOf(page, "结算方式与周期")).toBeVisible();
  await expect(settings.getByRole("textbox", { name: "标签 · 中文" })).toHaveValue("结算方式与周期");
  await source.locator(".cm-line", { hasText: '"x-type": "select"' }).filter({ visible: true }).last().click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("ed");
  await expect(source.getByRole("alert")).toContainText("没有字段类型「selected」。");
  await expect(source.getByRole("alert")).toContainText("尚未应用：文本按您的输入保留，表单保持原样。");
  await source.getByRole("button", { name: "显示表单的版本" }).click();
  await expect(source.getByText("尚未应用")).toHaveCount(0);
  await expect.poll(async () => (await fieldOf())?.["x-labels"]?.["zh-CN"]).toBe("结算方式与周期");
  await source.getByRole("button", { name: "关闭源码" }).click();

  // As the staff will see it.
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByRole("menuitemradio", { name: /销售/ }).first().click();
  await expect(page.getByText(/^预览：/)).toBeVisible();
  const preview = page.getByRole("form");
  await expect(preview.getByText("服务成本")).toHaveCount(0);
  await expect(preview.getByText("结算方式与周期", { exact: true })).toBeVisible();
  await choose(preview.getByRole("combobox", { name: "等级" }), "A 战略客户");
  await expect(preview.getByText("结算方式与周期*", { exact: true })).toBeVisible();

  await publishDraft(page, ["新增「结算方式与周期」", "即时"]);

  // What was there keeps everything, and is not blamed for what nobody could fill then.
  expect((await admin.ask("GET", `/api/v1/customer/${old}`)).json).toMatchObject(before);
  expect((await admin.ask("PATCH", `/api/v1/customer/${old}`, { body: { city: "昆山" } })).status).toBe(200);

  // In a record's form it is asked for exactly while the tier is A, and the server says the same.
  await page.goto(`/e/customer/${plain}`);
  const form = page.getByRole("form", { name: "资料" });
  const setTier = async (tier: string): Promise<void> => {
    await form.getByRole("group", { name: "等级" }).click();
    await choose(form.getByRole("combobox", { name: "等级" }), tier);
  };
  await setTier("B 重点客户");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("button", { name: "保存" })).toBeHidden();
  await setTier("A 战略客户");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("button", { name: "1 项待修正" })).toBeVisible();
  await expect(form.getByText("请填写")).toBeVisible();
  const refused = await admin.ask("PATCH", `/api/v1/customer/${plain}`, { body: { tier: "a" } });
  expect(refused.status).toBe(422);
  expect(refused.json.error).toMatchObject({
    code: "validation",
    details: [expect.objectContaining({ path: "/settlement", code: "required" })],
  });
  await choose(form.getByRole("combobox", { name: "结算方式与周期" }), "预付");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("button", { name: "保存" })).toBeHidden();
  const saved = (await admin.ask("GET", `/api/v1/customer/${plain}`)).json;
  expect(saved).toMatchObject({ tier: "a", settlement: "paid_ahead" });
  expect(complaints).toEqual([]);
});
