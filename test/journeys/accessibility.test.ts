import { expect } from "@playwright/test";
import { axeFaults } from "../support/journeys/axe-faults.ts";
import { test } from "../support/journeys/journey.ts";
import { ADMIN } from "../support/journeys/people.ts";
import { screensOf } from "../support/journeys/screens.ts";
import { settle, visit } from "../support/journeys/settle.ts";
import { watchPage } from "../support/journeys/watch-page.ts";

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true };
/** Where people are most of the time; the other screens are made of the same parts, so one language does for them. */
const MAIN = new Set(["home", "list", "board", "record", "new-record", "designer", "rule", "gallery", "users"]);

const ROUNDS = [
  { locale: "zh-CN", width: "desk", options: DESK, all: true },
  { locale: "zh-CN", width: "phone", options: PHONE, all: true },
  { locale: "en", width: "desk", options: DESK, all: false },
  { locale: "en", width: "phone", options: PHONE, all: false },
];

for (const { locale, width, options, all } of ROUNDS)
  test(`accessible everywhere, in light and dark: ${locale}, ${width}`, async ({ crm, sitDown }) => {
    test.slow();
    const page = await sitDown(ADMIN, { locale, ...options });
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    const complaints = watchPage(page);
    const faults: string[] = [];
    for (const { name, path } of await screensOf(await crm.client())) {
      if (!all && !MAIN.has(name)) continue;
      await visit(page, path);
      faults.push(...(await axeFaults(page, name)));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

test("what opens is accessible too: filters, search, menus, pickers and dialogs", async ({ sitDown }) => {
  test.slow();
  const page = await sitDown();
  const complaints = watchPage(page);
  const faults: string[] = [];
  const look = async (name: string): Promise<void> => {
    faults.push(...(await axeFaults(page, name)));
  };
  await visit(page, "/e/customer");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page.getByRole("option", { name: "员工人数" })).toBeVisible();
  await look("filter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "搜索" }).fill("zw");
  await expect(page.getByRole("option").first()).toBeVisible();
  await look("palette");
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /李经理/ })
    .last()
    .click();
  await expect(page.getByRole("menuitem", { name: "English" })).toBeVisible();
  await look("person menu");

  await page.goto("/design/customer");
  await settle(page);
  await page.getByRole("button", { name: /^行业，/ }).click();
  await page.getByRole("radiogroup", { name: "必填" }).getByText("符合条件时").click();
  await expect(page.getByRole("listbox").getByRole("option", { name: "等级", exact: true })).toBeVisible();
  await look("condition");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "源码" }).click();
  await expect(page.getByRole("region", { name: "源码" }).locator(".cm-line").first()).toBeVisible();
  await look("source");

  await page.goto("/rules/deal-won");
  await settle(page);
  await page
    .getByRole("button", { name: /^添加步骤：/ })
    .last()
    .click();
  await expect(page.getByRole("option", { name: /^新建记录/ })).toBeVisible();
  await look("steps");
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the sign-in keeps nobody out", async ({ crm, page }) => {
  const complaints = watchPage(page);
  await page.goto(`${crm.url}/sign-in`);
  await expect(page.getByRole("textbox").first()).toBeVisible();
  expect(await axeFaults(page, "sign-in")).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe("on the first start", () => {
  test.use({ crmOptions: { empty: true } });
  for (const locale of ["zh-CN", "en"])
    test(`the setup keeps nobody out: ${locale}`, async ({ crm, browser }) => {
      for (const options of [DESK, PHONE]) {
        const context = await browser.newContext({ ...options, locale, reducedMotion: "reduce" });
        const page = await context.newPage();
        const complaints = watchPage(page);
        await page.goto(crm.printed);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.getByRole("textbox").first()).toBeVisible();
        expect(await axeFaults(page, "setup")).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
      }
    });
});
