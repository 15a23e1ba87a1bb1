import { expect } from "@playwright/test";
import { choose } from "../support/journeys/choose.ts";
import { test } from "../support/journeys/journey.ts";
import { publishDraft } from "../support/journeys/publish-draft.ts";
import { settle, visit } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

test("an administrator arranges the record page, a dashboard and the navigation, and publishes all of it at once", async ({
  crm,
  sitDown,
}) => {
  test.slow();
  const admin = await crm.client();
  const draft = async () => (await admin.trpc.definitions.draft.query()).set;
  const page = await sitDown();
  const complaints = watchPage(page);
  const settings = page.getByRole("complementary", { name: "设置" });

  // The record page: a fact more in the header by the inspector, a column of a related list moved by keys.
  await page.goto("/design/opportunity");
  await settle(page);
  await page.getByRole("tab", { name: "大纲" }).click();
  await page.getByRole("treeitem", { name: "页头" }).click();
  await choose(settings.getByRole("combobox", { name: "添加要点…" }), "来源");
  await expect.poll(async () => (await draft()).form["opportunity-record"]?.header?.facts).toContain("source");
  const columns = async () => (await draft()).form["opportunity-record"]?.related?.[0]?.columns ?? [];
  const [first = "", second = ""] = await columns();
  const list = (await draft()).form["opportunity-record"]?.related?.[0]?.id ?? "";
  const column = page.locator(`[data-node="@related/${list}/columns/${first}"]`);
  await column.focus();
  await column.press("Alt+ArrowDown");
  await expect.poll(async () => (await columns()).slice(0, 2)).toEqual([second, first]);

  // A dashboard: a tile more, wider, earlier; one step too far is taken back.
  await visit(page, "/dashboards/sales");
  await page.getByRole("group", { name: "添加图块" }).getByRole("button", { name: "数字" }).click();
  await settings.getByRole("textbox", { name: "名称 · 中文" }).fill("合同总数");
  await settings.getByRole("textbox", { name: "名称 · English" }).fill("All contracts");
  await choose(settings.getByRole("combobox", { name: "数据来源" }), "订单");
  const tile = page.getByRole("button", { name: /^合同总数，第/ });
  await tile.focus();
  await tile.press("Shift+ArrowRight");
  await tile.press("Alt+ArrowLeft");
  await tile.press("Alt+ArrowLeft");
  await page.keyboard.press("Control+z");
  const tiles = async () => (await draft()).dashboard["sales"]?.tiles ?? [];
  await expect
    .poll(async () => (await tiles()).at(-2))
    .toMatchObject({ type: "number", entity: "sales_order", span: 2 });

  // The navigation: a link further down by keys, another hidden.
  await visit(page, "/navigation");
  const rows = page.locator("[data-nav] [data-row]");
  const leads = rows.filter({ hasText: "线索" });
  await leads.focus();
  await leads.press("Alt+ArrowDown");
  await expect(rows.filter({ hasText: "线索" })).toBeFocused();
  await page.getByRole("button", { name: "隐藏 回款" }).click();
  await expect.poll(async () => (await draft()).navigation["b2b-sales"]?.groups[0]?.items.at(-1)?.hidden).toBe(true);

  await publishDraft(page, ["商机", "导航"]);
  const shell = page.getByRole("navigation").first();
  await visit(page, "/");
  await expect(shell.getByRole("link", { name: /商机/ })).toBeVisible();
  await expect(shell.getByRole("link", { name: /回款/ })).toHaveCount(0);
  await visit(page, "/d/sales");
  await expect(page.getByRole("main")).toContainText("合同总数");
  expect(complaints).toEqual([]);
});
